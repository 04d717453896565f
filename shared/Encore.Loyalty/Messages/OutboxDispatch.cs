using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Tiers;

namespace Encore.Loyalty.Messages;

/// <summary>Hands committed messages to the host, at least once each.</summary>
public sealed class OutboxDispatch(IOutboxStore outbox, IEnumerable<IMessageSender> senders, TierRoles roles, TimeProvider clock)
{
    private const int BatchSize = 100;

    private readonly IReadOnlyList<IMessageSender> senders = [.. senders];

    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var sent = 0;
        while ((senders.Count > 0 || roles.IsOn) && await outbox.UnsentAsync(clock.GetUtcNow(), BatchSize, cancel) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                sent += await SendAsync(message, cancel) ? 1 : 0;
            }
        }

        return sent;
    }

    private async Task<bool> SendAsync(LoyaltyMessage message, CancellationToken cancel)
    {
        var (taken, problems) = (message.TakenBy.ToList(), new List<string>());
        foreach (var (channel, send) in ChannelsFor(message).Where(channel => !message.TakenBy.Contains(channel.Name)))
        {
            try
            {
                await send(message, cancel);
                taken.Add(channel);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                problems.Add(problem.Message);
            }
        }

        if (problems.Count > 0)
        {
            await outbox.FailAsync(message with { TakenBy = taken }, string.Join(" ", problems), Retry.After(message.Attempts, clock.GetUtcNow()), cancel);
            return false;
        }

        await outbox.SentAsync(message, clock.GetUtcNow(), cancel);
        return true;
    }

    private IEnumerable<(string Name, Func<LoyaltyMessage, CancellationToken, Task> Send)> ChannelsFor(LoyaltyMessage message) => message.Kind == MessageKinds.RoleChanged
        ? [(MessageKinds.RoleChanged, roles.SyncAsync)]
        : senders.Select(sender => (sender.Channel, (Func<LoyaltyMessage, CancellationToken, Task>)sender.SendAsync));
}
