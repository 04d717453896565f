namespace Encore.Loyalty.Messages;

/// <summary>Port: hands a message to the host's own mail queue. A host without one registers none, and no messages are written.</summary>
public interface IMessageSender
{
    /// <summary>May be called again for the same message after a crash; an exception leaves it in the outbox for later.</summary>
    Task SendAsync(LoyaltyMessage message, CancellationToken cancel);
}
