using static Encore.Loyalty.Model.Histories.Step;

namespace Encore.Loyalty.Model.Histories;

/// <summary>Turns steps drawn blindly to what is there: a refund to an order that was bought, a withdrawal to a review that is visible. Most then have an effect.</summary>
internal sealed class Sensible
{
    private readonly List<int> placed = [];
    private readonly List<(int Product, int Review, int Who)> visible = [];
    private readonly List<(int Request, int Who)> asked = [];
    private readonly List<(int Request, int Who)> set = [];

    public static IReadOnlyList<Step> Of(IEnumerable<Step> steps)
    {
        var sense = new Sensible();
        return [.. steps.Select(sense.Make)];
    }

    private Step Make(Step step)
    {
        switch (step)
        {
            case Buy buy:
                return buy with { Order = New(), Basket = Paid(buy.Basket, buy.Who) };
            case Place place:
                return place with { Order = New(), Basket = Paid(place.Basket, place.Who) };
            case Pay pay:
                return pay with { Order = Known(pay.Order) };
            case Refund refund:
                return refund with { Order = Known(refund.Order) };
            case Edit edit:
                return edit with { Order = Known(edit.Order) };
            case Cancel cancel:
                return cancel with { Order = Known(cancel.Order) };
            case Fulfil fulfil:
                return fulfil with { Order = Known(fulfil.Order) };
            case Forge forge:
                return forge with { Order = Known(forge.Order) };
            case Approve approve:
                visible.Add((approve.Product, approve.Review, approve.Who));
                return approve;
            case Withdraw withdraw when visible.Count > 0:
                var (product, review, who) = visible[^1];
                visible.RemoveAt(visible.Count - 1);
                return withdraw with { Product = product, Review = review, Who = who };
            case Redeem redeem:
                asked.Add((redeem.Request, redeem.Who));
                return redeem;
            case SetAside aside:
                set.Add((aside.Request, aside.Who));
                return aside with { Order = placed.Count + 1 - Math.Min(aside.Order, placed.Count) };
            case Debit debit:
                set.Add((debit.Request, debit.Who));
                return debit;
            case UseAside use when set.Count > 0:
                return use with { Request = set[^1].Request, Who = set[^1].Who };
            case FreeAside free when set.Count > 0:
                return free with { Request = set[^1].Request, Who = set[^1].Who };
            case Reserve reserve when asked.Count > 0:
                return reserve with { Order = Known(reserve.Order), Request = asked[^1].Request, Who = asked[^1].Who };
            case Release release when asked.Count > 0:
                return release with { Order = Known(release.Order), Request = asked[^1].Request, Who = asked[^1].Who };
            default:
                return step;
        }
    }

    private int New()
    {
        placed.Add(placed.Count + 1);
        return placed[^1];
    }

    /// <summary>0 is the latest, 1 the one before it.</summary>
    private int Known(int order) => placed.Count == 0 ? order + 1 : placed[^(1 + (order % placed.Count))];

    /// <summary>With a voucher that the customer may have, or points that were set aside.</summary>
    private Basket Paid(Basket basket, int who)
    {
        var spending = set.FindLast(aside => aside.Who == who);
        set.Remove(spending);
        return basket with { Voucher = asked.FindLast(ask => ask.Who == who).Request, Spending = spending.Request };
    }
}
