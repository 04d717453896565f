using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>An inbox row, with the instant before which it is not tried again.</summary>
internal sealed record MemoryFact(InboxItem Item, DateTimeOffset? TryAt)
{
    public (DateTimeOffset, long) Order => (Item.OccurredAt, Item.Id);
}
