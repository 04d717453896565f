using System.Globalization;
using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>A product review became visible, or ceased to be. What counts is the latest state of (member, product). There is no rating here: the reward never sees it.</summary>
public abstract record ReviewEvent : LoyaltyEvent
{
    public required string ReviewId { get; init; }

    public required string ProductId { get; init; }

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Review(ProductId);

    /// <summary>Only a change of the latest state is news; a review that was never approved has nothing to withdraw.</summary>
    public override bool IsNews(IReadOnlyCollection<LoyaltyEvent> known) =>
        this is ReviewApproved != known.OfType<ReviewEvent>().LastOrDefault(fact => fact.ReviewId == ReviewId) is ReviewApproved;

    protected string At(string change) =>
        string.Create(CultureInfo.InvariantCulture, $"{ReviewId}/{change}/{OccurredAt.ToUnixTimeMilliseconds()}");
}
