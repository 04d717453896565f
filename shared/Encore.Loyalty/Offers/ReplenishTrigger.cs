using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Offers;

/// <summary>The usual interval has passed since the member bought such a product for the last time.</summary>
internal sealed class ReplenishTrigger : IOfferTrigger
{
    public string Kind => "replenish";

    public bool IsAboutOrders => true;

    public OfferDays Days => OfferDays.Required;

    public bool AsksFigures(Offer offer) => false;

    public IEnumerable<OfferOccasion> Occasions(OfferMoment moment)
    {
        if (moment.Order is { PaidAt: { } paid } order)
        {
            yield return new(order.Source.Value, paid)
            {
                Stands = StandingOrder.Fulfils(order, moment.Offer.When, moment.Program.Zone),
                IsNew = moment.Fact is OrderPaid,
                DueAt = paid.AddDays(moment.Offer.Days ?? 0),
                Restarts = true,
                Product = StandingOrder.ProductOf(order, moment.Offer.When, moment.Program.Zone),
            };
        }
    }
}
