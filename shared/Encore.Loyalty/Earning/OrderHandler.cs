using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Redemption;

namespace Encore.Loyalty.Earning;

/// <summary>Brings the points of one order to what its known facts say, whichever of them came first or again.</summary>
public sealed class OrderHandler(Awarding awarding, OrderVouchers vouchers, OrderSpending spending, HostOptions host) : IFactHandler
{
    public bool Handles(LoyaltyEvent fact) => fact is OrderEvent;

    public Refusal? Handle(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        var facts = work.FactsOf(fact.Origin, knownAt: now < fact.OccurredAt ? fact.OccurredAt : now).ToList();
        var order = OrderState.From(((OrderEvent)fact).OrderId, facts);
        if (order.Facts is null)
        {
            // A refund or cancel that came first: it takes effect with the payment.
            return null;
        }

        if (order.Facts.Currency != host.Currency)
        {
            return new(RefusalCode.CurrencyUnknown, order.Facts.Currency.Code);
        }

        return Earn(order, facts, work, now, fact) ?? vouchers.Align(order, work, now) ?? spending.Align(order, work, now);
    }

    private Refusal? Earn(OrderState order, List<LoyaltyEvent> facts, MemberWork work, DateTimeOffset now, LoyaltyEvent fact)
    {
        if (facts.OfType<OrderPaid>().FirstOrDefault() is not { } paid)
        {
            return null;
        }

        if (fact is not (OrderPlaced or OrderFulfilled))
        {
            work.Note(Purchase(order, paid));
        }

        return awarding.Grant(paid, work, now, isNew: fact is OrderPaid)
            ?? (order.IsWhole ? null : awarding.Align(paid, award => Left(order, award), work, now))
            ?? Date(order, paid, work, now);
    }

    /// <summary>What the order counts for in tiers and offers.</summary>
    private static Activity Purchase(OrderState order, OrderPaid paid)
    {
        var share = PaidShare.OfGoods(order);
        return new() { Source = order.Source, At = paid.OccurredAt, Orders = share > 0 ? 1 : 0, Spent = decimal.Round(paid.Order.Goods * share, 4) };
    }

    private static AwardLeft Left(OrderState order, AwardDetails award)
    {
        var share = PaidShare.OfAward(order, award.Lines ?? []);
        var rounding = Enum.TryParse<Rounding>(award.Rounding, out var parsed) ? parsed : Rounding.Down;
        return new(share == 1 ? Points.Of(award.Points) : Points.Min(Rounded.To(award.Points * share, rounding), Points.Of(award.Points)), share);
    }

    /// <summary>Points that mature some days after the fulfilment get their date from it.</summary>
    private static Refusal? Date(OrderState order, OrderPaid paid, MemberWork work, DateTimeOffset now)
    {
        if (order.FulfilledAt is not { } fulfilled)
        {
            return null;
        }

        var (version, program) = work.Programs.At(paid.OccurredAt);
        foreach (var rule in program.Earning.Concat(program.Campaigns.Select(campaign => campaign.Rule)).Where(rule => rule.Maturation.After == MaturationStart.Fulfilled))
        {
            var decision = work.Apply(Dating.Decide(work.View, order.Source, rule.Id, fulfilled.AddDays(rule.Maturation.Days), Moment.At(now, version)));
            if (decision.Refusal is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
