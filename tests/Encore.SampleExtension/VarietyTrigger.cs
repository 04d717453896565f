using Encore.Loyalty.Offers;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.SampleExtension;

/// <summary>
/// An order with at least so many different products, for as long as nothing of it is given back. In the program:
/// <c>{ "id": "curious", "trigger": "variety", "settings": { "products": 3 }, "reward": "coupon-5" }</c>.
/// </summary>
public sealed class VarietyTrigger : IOfferTrigger
{
    public string Kind => "variety";

    public bool IsAboutOrders => true;

    public IEnumerable<ProgramError> Check(Offer offer, string path)
    {
        if ((int?)offer.Settings?["products"] is not (>= 2 and <= 50))
        {
            yield return new($"{path}.settings.products", $"'{(string?)offer.Settings?["products"]}' is no number of products.", "Say how many different products an order must have, 2 to 50.");
        }
    }

    public IEnumerable<OfferOccasion> Occasions(OfferMoment moment)
    {
        if (moment.Order is { PaidAt: { } paid, Facts: { } facts } order)
        {
            var isVaried = facts.Lines.Select(line => line.ProductId).Distinct(StringComparer.Ordinal).Count() >= (int)moment.Offer.Settings!["products"]!;
            yield return new(order.Source.Value, paid) { Stands = order.IsWhole, IsNew = moment.Fact is OrderPaid && isVaried };
        }
    }
}
