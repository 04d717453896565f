namespace Encore.Loyalty.Messages;

/// <summary>
/// Port: hands a message on, the host's to its own mail queue, an extension's to a channel of its own. Each that is registered gets every message; where one is down the others are not told again. A host without one registers none,
/// and no messages are written.
/// </summary>
public interface IMessageSender
{
    /// <summary>Names the channel, for good: it is kept with messages that not all channels have taken yet. Without line breaks.</summary>
    string Channel => GetType().Name;

    /// <summary>May be called again for the same message after a crash; an exception leaves it in the outbox for later.</summary>
    Task SendAsync(LoyaltyMessage message, CancellationToken cancel);
}
