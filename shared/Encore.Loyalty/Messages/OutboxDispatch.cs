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
        try
        {
            if (message.Kind == MessageKinds.RoleChanged)
            {
                await roles.SyncAsync(message, cancel);
            }

            foreach (var sender in message.Kind == MessageKinds.RoleChanged ? [] : senders)
            {
                await sender.SendAsync(message, cancel);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await outbox.FailAsync(message, problem.Message, Retry.After(message.Attempts, clock.GetUtcNow()), cancel);
            return false;
        }

        await outbox.SentAsync(message, clock.GetUtcNow(), cancel);
        return true;
    }
}
