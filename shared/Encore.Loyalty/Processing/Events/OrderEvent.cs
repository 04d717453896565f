using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>Something about one order.</summary>
public abstract record OrderEvent : LoyaltyEvent
{
    public required string OrderId { get; init; }

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Order(OrderId);
}
