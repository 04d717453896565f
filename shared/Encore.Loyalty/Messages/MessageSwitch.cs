namespace Encore.Loyalty.Messages;

/// <summary>Whether the host sends messages at all; where none is sent none is written, so that none goes out late.</summary>
public sealed class MessageSwitch(IEnumerable<IMessageSender> senders)
{
    public bool IsOn { get; } = senders.Any();
}
