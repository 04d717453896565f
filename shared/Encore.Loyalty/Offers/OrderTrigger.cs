using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Offers;

/// <summary>An order that is paid: the first one, every fifth, one with certain products. It stands while enough of it is paid for to fulfil the offer's conditions.</summary>
internal sealed class OrderTrigger : IOfferTrigger
{
    public const string Name = "order";

    public string Kind => Name;

    public bool IsAboutOrders => true;

    public OfferDays Days => OfferDays.Optional;

    public bool AsksFigures(Offer offer) => offer.Every is not null;

    public IEnumerable<OfferOccasion> Occasions(OfferMoment moment)
    {
        if (moment.Order is { PaidAt: { } paid } order)
        {
            var isNth = moment.Offer.Every is not { } every || (moment.Member.Figures.Orders + 1) % every == 0;
            yield return new(order.Source.Value, paid)
            {
                Stands = StandingOrder.Fulfils(order, moment.Offer.When, moment.Program.Zone),
                IsNew = moment.Fact is OrderPaid && isNth,
                DueAt = moment.Offer.Days is { } days ? paid.AddDays(days) : null,
                Product = StandingOrder.ProductOf(order, moment.Offer.When, moment.Program.Zone),
            };
        }
    }
}
