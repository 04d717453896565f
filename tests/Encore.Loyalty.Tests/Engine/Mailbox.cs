using Encore.Loyalty.Messages;

namespace Encore.Loyalty.Tests.Engine;

/// <summary>A host's mail queue that can be out of order.</summary>
internal sealed class Mailbox : IMessageSender
{
    public List<LoyaltyMessage> Messages { get; } = [];

    public bool IsDown { get; set; }

    public Task SendAsync(LoyaltyMessage message, CancellationToken cancel)
    {
        if (IsDown)
        {
            throw new IOException("The mail server does not answer.");
        }

        Messages.Add(message);
        return Task.CompletedTask;
    }
}
