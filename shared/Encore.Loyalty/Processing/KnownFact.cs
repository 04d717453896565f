using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Processing;

/// <summary>A recorded fact, read.</summary>
internal readonly record struct KnownFact(InboxItem Item, LoyaltyEvent Event)
{
    public static KnownFact Read(InboxItem item) => new(item, item.Event());
}
