namespace Encore.Loyalty.Model.Reference;

/// <summary>What happens to points at the checkout and by hand.</summary>
internal sealed partial class ReferenceShop
{
    /// <summary>Points may be worth as much as the order.</summary>
    public const int CheckoutLimit = 20;

    public static string SourceOf(int request, int who) => $"spending:{Names.Of('s', request, who)}";

    private string AtCheckout(Step step, DateTimeOffset now) => step switch
    {
        Step.SetAside wish => SetAside(wish, RootOf(wish.Who), now),
        Step.UseAside use => End(RootOf(use.Who), SourceOf(use.Request, use.Who), "Redeemed", (purse, aside) => purse.UseAside(aside, now)),
        Step.FreeAside free => End(RootOf(free.Who), SourceOf(free.Request, free.Who), "Released", (purse, aside) => purse.FreeAside(aside, now)),
        Step.Debit debit => Debit(debit, RootOf(debit.Who), now),
        Step.Adjust adjust => Adjust(adjust, RootOf(adjust.Who), now),
        Step.TakeOver import => Import(import, RootOf(import.Who), now),
        _ => "",
    };

    private string Adjust(Step.Adjust adjust, int who, DateTimeOffset now)
    {
        var ends = adjust.Points > 0 && adjust.Days > 0 ? Days.End(now, 0, adjust.Days, RulesAt(now).Zone) : (DateTimeOffset?)null;
        return IsErased(who) ? "MemberErased" : purses[who].Adjust($"adjustment:{Names.Of('a', adjust.Request, adjust.Who)}", adjust.Points, ends, now);
    }

    private string Import(Step.TakeOver import, int who, DateTimeOffset now)
    {
        var at = now.AddMinutes(-import.MinutesAgo);
        return IsErased(who) ? "MemberErased" : purses[who].Import($"import:{Names.Of('i', import.Request, import.Who)}", import.Points, import.Days == 0 ? null : at.AddDays(import.Days), at, now);
    }

    private string SetAside(Step.SetAside wish, int who, DateTimeOffset now)
    {
        var (purse, rules, source) = (purses[who], RulesAt(now), SourceOf(wish.Request, wish.Who));
        if (IsErased(who))
        {
            return "MemberErased";
        }

        if (purse.AsideOf(source) is { } known)
        {
            return known.Order == wish.Order && known.Coins.Count == wish.Points && (known.IsCarried || known.Minutes == wish.Minutes) ? "" : "RequestConflict";
        }

        return purse.DebitOf(source) is not null ? "RequestConflict"
            : standings[who] == Standing.Blocked ? "MemberBlocked"
            : wish.Points % rules.Unit != 0 || wish.Points > CheckoutLimit ? "SpendingLimit"
            : purse.SetAside(source, wish, rules.SpendAsService, now);
    }

    private string End(int who, string source, string wanted, Action<Purse, Aside> end)
    {
        var purse = purses[who];
        if (IsErased(who) || purse.AsideOf(source) is not { } aside)
        {
            return IsErased(who) ? "MemberErased" : "ReservationUnknown";
        }

        if (aside.State == "Open")
        {
            end(purse, aside);
            return "";
        }

        return aside.State == wanted || (aside.State == "Expired" && wanted == "Released") ? "" : $"Reservation{aside.State}";
    }

    private string Debit(Step.Debit debit, int who, DateTimeOffset now)
    {
        var (purse, source) = (purses[who], SourceOf(debit.Request, debit.Who));
        if (IsErased(who))
        {
            return "MemberErased";
        }

        if (purse.DebitOf(source) is { } before)
        {
            return before == debit.Points ? "" : "RequestConflict";
        }

        purse.Debit(source, debit.Points, RulesAt(now).SpendAsService, now);
        return "";
    }

    /// <summary>Points that an order used without a voucher: spent when it stands, whatever became of the reservation; free when it is void before it was paid.</summary>
    private void JudgeSpending(Fact fact, Basket basket, bool isPaid, Undone back, DateTimeOffset now)
    {
        if (basket.Spending == 0)
        {
            return;
        }

        var (purse, source) = (purses[RootOf(fact.Who)], SourceOf(basket.Spending, fact.Who));
        if (purse.AsideFor(source) is { State: not "Redeemed" } aside)
        {
            var isVoid = back.IsCancelled && !isPaid;
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

        purse.Return(source, Purse.CheckoutRule, Fraction.One - Pricing.StillPaid(basket, Pricing.Goods(basket), back), RulesAt(now).GraceDays, now);
    }
}
