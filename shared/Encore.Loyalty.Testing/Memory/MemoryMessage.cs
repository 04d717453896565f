using Encore.Loyalty.Messages;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>A message that waits, with the instant before which it is not tried again.</summary>
internal sealed record MemoryMessage(LoyaltyMessage Message, DateTimeOffset? TryAt)
{
    public (DateTimeOffset, long) Order => (Message.CreatedAt, Message.Id);
}
