using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Web.Wording;

namespace Encore.DemoStore.Loyalty;

/// <summary>
/// Encore's points at the checkout: quoted for the cart, set aside before the order is written (the engine has a transaction of its own), redeemed or freed by the order's facts.
/// Whether they are taken off before tax or pay after it is the program's to say.
/// </summary>
public sealed class PointsAtCheckout(EncoreHost encore, TextCatalog texts) : IPointsSource
{
    public const string SourceName = "points";

    public string Name => SourceName;

    public async ValueTask<PointsQuote?> Quote(long wanted, CartFacts cart)
    {
        if (cart.Customer is not { } customer || cart.Goods <= 0)
        {
            return null;
        }

        var quote = await encore.Engine.Reservations.QuoteAsync(EncoreHost.Member(customer.Id), Total(cart), cart.CartId, TaxOf(cart));
        var points = Math.Min(wanted - (wanted % quote.ConversionUnit), quote.Points.Value);
        if (points <= 0)
        {
            return new(quote.Points.Value, quote.Value.Amount, null);
        }

        var worth = SpendingQuote.Worth(await encore.Engine.Programs.CurrentAsync(), points);
        return new(quote.Points.Value, quote.Value.Amount, Discount("", points, worth, quote.Treatment, cart.Language));
    }

    public async ValueTask<CouponQuote> SetAside(string key, long points, CartFacts cart)
    {
        var member = EncoreHost.Member(cart.Customer!.Id);
        var result = await encore.Engine.Reservations.ReserveAsync(new()
        {
            Member = member, Order = cart.CartId, Points = points, Total = Total(cart), Tax = TaxOf(cart), RequestId = key, Actor = member.Customer,
        });
        return result.Refusal is { } refusal
            ? CouponQuote.Refused(RefusalText.Of(refusal, new(CultureInfo.GetCultureInfo(cart.Language), TimeZoneInfo.Utc, money => texts.In(cart.Language).Money(money.Amount))))
            : CouponQuote.Granted(Discount(key, points, result.Value.Amount, result.Treatment, cart.Language));
    }

    public async ValueTask GiveUp(string key, CartFacts cart) => await encore.Engine.Reservations.ReleaseAsync(EncoreHost.Member(cart.Customer!.Id), key);

    /// <summary>Held already.</summary>
    public ValueTask<string?> Reserve(ShopChange change, AppliedDiscount discount, Order order) => ValueTask.FromResult<string?>(null);

    /// <summary>Told to the engine by the facts of the order.</summary>
    public ValueTask Use(ShopChange change, AppliedDiscount discount, Order order) => ValueTask.CompletedTask;

    public ValueTask Release(ShopChange change, AppliedDiscount discount, Order order) => ValueTask.CompletedTask;

    private AppliedDiscount Discount(string key, long points, decimal value, SpendingTreatment treatment, string language)
    {
        var isTender = treatment == SpendingTreatment.Tender;
        return new(Name, key, texts.In(language)[isTender ? "points.paid" : "points.off", points], value, points, AfterTax: isTender);
    }

    /// <summary>A discount is for the goods alone; a tender may pay for tax and shipping too.</summary>
    private static Money Total(CartFacts cart) => Money.Of(cart.Goods + cart.Tax + cart.Shipping, "USD");

    /// <summary>All but the goods: shipping cannot be discounted here.</summary>
    private static decimal TaxOf(CartFacts cart) => cart.Tax + cart.Shipping;
}
