namespace Encore.Loyalty.Model.Reference;

/// <summary>What happens to points at the checkout and by hand.</summary>
internal sealed partial class ReferenceShop
{
    /// <summary>Points may be worth as much as the order.</summary>
    public const int CheckoutLimit = 20;

    public static string SourceOf(int request) => $"spending:s{request}";

    private string AtCheckout(Step step, DateTimeOffset now) => step switch
    {
        Step.SetAside wish => SetAside(wish, purses[wish.Who], RulesAt(now), now),
        Step.UseAside use => End(purses[use.Who], SourceOf(use.Request), "Redeemed", purses[use.Who].UseAside, now),
        Step.FreeAside free => End(purses[free.Who], SourceOf(free.Request), "Released", purses[free.Who].FreeAside, now),
        Step.Debit debit => Debit(debit, purses[debit.Who], now),
        Step.Adjust adjust => purses[adjust.Who].Adjust($"adjustment:a{adjust.Request}", adjust.Points, adjust.Points > 0 && adjust.Days > 0 ? Days.End(now, 0, adjust.Days, RulesAt(now).Zone) : null, now),
        _ => "",
    };

    private string SetAside(Step.SetAside wish, Purse purse, Rules rules, DateTimeOffset now)
    {
        var source = SourceOf(wish.Request);
        if (purse.AsideOf(source) is { } known)
        {
            return known.Order == wish.Order && known.Coins.Count == wish.Points && known.Minutes == wish.Minutes ? "" : "RequestConflict";
        }

        return blocked[wish.Who] ? "MemberBlocked"
            : wish.Points % rules.Unit != 0 || wish.Points > CheckoutLimit ? "SpendingLimit"
            : purse.SetAside(source, wish, rules.SpendAsService, now);
    }

    private static string End(Purse purse, string source, string wanted, Action<Aside, DateTimeOffset> end, DateTimeOffset now)
    {
        if (purse.AsideOf(source) is not { } aside)
        {
            return "ReservationUnknown";
        }

        if (aside.State == "Open")
        {
            end(aside, now);
            return "";
        }

        return aside.State == wanted || (aside.State == "Expired" && wanted == "Released") ? "" : $"Reservation{aside.State}";
    }

    private string Debit(Step.Debit debit, Purse purse, DateTimeOffset now)
    {
        var source = SourceOf(debit.Request);
        if (purse.DebitOf(source) is { } before)
        {
            return before == debit.Points ? "" : "RequestConflict";
        }

        purse.Debit(source, debit.Points, RulesAt(now).SpendAsService, now);
        return "";
    }

    /// <summary>Points that an order used without a voucher: spent when it stands, whatever became of the reservation; free when it is void before it was paid.</summary>
    private void JudgeSpending(Fact fact, Basket basket, bool isPaid, GivenBack? back, bool isCancelled, DateTimeOffset now)
    {
        if (basket.Spending == 0)
        {
            return;
        }

        var (purse, source) = (purses[fact.Who], SourceOf(basket.Spending));
        if (purse.AsideOf(source) is { State: not "Redeemed" } aside)
        {
            var isVoid = isCancelled && !isPaid;
            if (aside.State == "Open")
            {
                (isVoid ? (Action<Aside, DateTimeOffset>)purse.FreeAside : purse.UseAside)(aside, now);
            }
            else if (!isVoid)
            {
                purse.Debit(source, aside.Coins.Count, RulesAt(now).SpendAsService, now);
                aside.State = "Redeemed";
            }
        }

        purse.Return(source, Purse.CheckoutRule, Fraction.One - Pricing.StillPaid(basket, Pricing.Goods(basket), back, isCancelled), RulesAt(now).GraceDays, now);
    }
}
