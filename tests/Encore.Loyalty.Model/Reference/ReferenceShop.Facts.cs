namespace Encore.Loyalty.Model.Reference;

/// <summary>What should stand after all that is known of one order, product or share.</summary>
internal sealed partial class ReferenceShop
{
    /// <returns>False when the fact is refused.</returns>
    private bool Judge(Fact fact, List<Fact> told, DateTimeOffset now) => fact.About.Split(':')[0] switch
    {
        "order" => JudgeOrder(fact, told, now),
        "review" => JudgeReview(fact, told, now),
        "member" => JudgeMember(fact, now),
        _ => Award(fact, "share", RulesAt(fact.At).SharePoints, 0, 0, 10, now),
    };

    private bool JudgeOrder(Fact fact, List<Fact> told, DateTimeOffset now)
    {
        var paid = told.Find(other => other.Kind == "paid");
        if ((paid ?? told.FindLast(other => other.Kind == "edited") ?? told.Find(other => other.Kind == "placed"))?.Basket is not { } basket)
        {
            return true;
        }

        // What was edited before the payment is what was paid.
        var edited = paid is null ? null : told.Skip(told.IndexOf(paid)).LastOrDefault(other => other.Kind == "edited")?.Basket;

        if (basket.Foreign)
        {
            return false;
        }

        var isCancelled = told.Exists(other => other.Kind == "cancelled");
        var back = new Undone(told.Where(other => other.Kind == "refunded").MaxBy(other => other.Refund!.Total)?.Refund, edited, isCancelled);
        var purse = purses[RootOf(fact.Who)];
        if (paid is not null)
        {
            if (!Earn(paid, basket, now))
            {
                return false;
            }

            if (purse.GrantOf(fact.About, "purchase") is { } grant)
            {
                if (back.IsAny)
                {
                    var left = Pricing.StillPaid(basket, grant.Lines, back) * new Fraction(grant.Points, 1);
                    purse.Align(grant, left.Rounded(grant.Rules.Round), now);
                }

                if (told.FindLast(other => other.Kind == "fulfilled") is { } fulfilled && RulesAt(paid.At) is { AfterFulfilment: true } rules)
                {
                    purse.Date(grant, fulfilled.At.AddDays(rules.MatureDays), now);
                }
            }
        }

        JudgeVoucher(fact, basket, paid is not null, back, now);
        JudgeSpending(fact, basket, paid is not null, back, now);
        return true;
    }

    private bool Earn(Fact paid, Basket basket, DateTimeOffset now)
    {
        var rules = RulesAt(paid.At);
        var lines = Pricing.Basis(basket, rules);
        var points = Pricing.Points(lines, rules);
        if (points == 0)
        {
            return true;
        }

        if (IsBlocked(paid) && purses[RootOf(paid.Who)].GrantOf(paid.About, "purchase") is null)
        {
            return false;
        }

        var waits = rules.AfterFulfilment || rules.MatureDays > 0;
        purses[RootOf(paid.Who)].Earn(
            new(paid.About, "purchase", purses[RootOf(paid.Who)].Grants.Count)
            {
                Points = points,
                WasPending = waits,
                MaturesAt = waits && !rules.AfterFulfilment ? paid.At.AddDays(rules.MatureDays) : null,
                ExpiresAt = rules.Months + rules.Days > 0 ? Days.End(paid.At, rules.Months, rules.Days, rules.Zone) : null,
                BuysServices = true,
                Rules = rules,
                Lines = lines,
            },
            now);
        return true;
    }

    private void JudgeVoucher(Fact fact, Basket basket, bool isPaid, Undone back, DateTimeOffset now)
    {
        var order = int.Parse(fact.About.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
        if (tickets.Find(ticket => ticket.Asker == fact.Who && ticket.Request == basket.Voucher && ticket.Owner == RootOf(fact.Who)) is not { } ticket || (ticket.Order != 0 && ticket.Order != order))
        {
            return;
        }

        if (ticket.Status != "Used")
        {
            (ticket.Status, ticket.Order) = isPaid ? ("Used", order) : back.IsCancelled ? ("Issued", 0) : ("Reserved", order);
        }

        if (isPaid)
        {
            var lost = Fraction.One - Pricing.StillPaid(basket, Pricing.Goods(basket), back);
            purses[RootOf(fact.Who)].Return(ticket.Source, ticket.Reward, lost, RulesAt(ticket.IssuedAt).GraceDays, now);
        }
    }

    /// <summary>A review's award stands while any review of the product by the member is visible.</summary>
    private bool JudgeReview(Fact fact, List<Fact> told, DateTimeOffset now)
    {
        if (told.Find(other => other.Kind == "approved") is not { } first)
        {
            return true;
        }

        var stands = told.GroupBy(other => (other.Who, other.Review)).Any(review => review.Last().Kind == "approved");
        if (stands && !Award(first, "review", RulesAt(first.At).ReviewPoints, RulesAt(first.At).ReviewDays, 3, 0, now))
        {
            return false;
        }

        if (purses[RootOf(fact.Who)].GrantOf(fact.About, "review") is { } grant)
        {
            purses[RootOf(fact.Who)].Align(grant, stands ? grant.Points : 0, now);
        }

        return true;
    }

    private bool Award(Fact fact, string rule, int points, int matureDays, int months, int days, DateTimeOffset now)
    {
        if (points > 0 && IsBlocked(fact) && purses[RootOf(fact.Who)].GrantOf(fact.About, rule) is null)
        {
            return false;
        }

        if (points > 0)
        {
            purses[RootOf(fact.Who)].Earn(
                new(fact.About, rule, purses[RootOf(fact.Who)].Grants.Count)
                {
                    Points = points,
                    WasPending = matureDays > 0,
                    MaturesAt = matureDays > 0 ? fact.At.AddDays(matureDays) : null,
                    ExpiresAt = Days.End(fact.At, months, days, RulesAt(fact.At).Zone),
                    Rules = RulesAt(fact.At),
                },
                now);
        }

        return true;
    }
}
