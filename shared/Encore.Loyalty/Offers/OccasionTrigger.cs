using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Offers;

/// <summary>One kind of fact that happens and is never undone.</summary>
internal sealed class OccasionTrigger<TFact>(string kind) : IOfferTrigger
    where TFact : LoyaltyEvent
{
    public string Kind => kind;

    public OfferDays Days => OfferDays.Optional;

    public bool AsksFigures(Offer offer) => false;

    public IEnumerable<OfferOccasion> Occasions(OfferMoment moment) =>
        moment.Fact is TFact fact ? [new(fact.Origin.Value, fact.OccurredAt) { DueAt = moment.Offer.Days is { } days ? fact.OccurredAt.AddDays(days) : null }] : [];
}
