using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Offers;

/// <summary>Gives what an offer promises: voucher, points, message; from the stock and the budget that all members share, never beyond them. All of it or nothing.</summary>
public sealed class OfferGiving(HostOptions host, RewardKinds kinds, MessageSwitch messages)
{
    /// <returns>False, with nothing changed: there is nothing left, the host cannot take the voucher, or the member may not earn.</returns>
    internal bool Give(Offer offer, OfferOccasion occasion, SourceKey source, MemberWork work, DateTimeOffset now)
    {
        var (number, program) = work.Programs.At(now);
        var moment = Moment.At(now, number);
        var reward = offer.RewardIn(program);
        var isPromised = offer.Voucher is not null || offer.Reward is not null;
        if (MemberGuard.Earning(work.View.Account) is not null || (isPromised && !CanBeUsed(reward)) || !IsLeft(offer, program, work)
            || (offer.Points is { } points && work.Apply(Accrual.Decide(work.View, AwardOf(offer, points, source, moment.Now, program), moment)).IsRefused))
        {
            return false;
        }

        var voucher = reward is null ? null : VoucherOf(offer, reward, source, work.View.Account.Member, moment.Now, program);
        if (voucher is not null)
        {
            work.Change(voucher);
        }

        Count(offer, program, 1, work);
        if (messages.IsOn)
        {
            work.Tell(MessageOf(offer, occasion, reward, voucher, work.View.Account.Member, moment.Now));
        }

        return true;
    }

    /// <summary>Whether there is one left of the stock, and the money for it in the budget.</summary>
    internal static bool IsLeft(Offer offer, LoyaltyProgram program, MemberWork work) =>
        work.LeftOf(OfferCounters.Given(offer.Id), offer.Stock) >= 1 && work.LeftOf(OfferCounters.Cost(offer.Id), BudgetOf(offer)) >= offer.CentsIn(program);

    /// <param name="offer">Of which.</param>
    /// <param name="program">What it costs by.</param>
    /// <param name="pieces">1: one is given; -1: one comes back.</param>
    /// <param name="work">The member's.</param>
    internal static void Count(Offer offer, LoyaltyProgram program, int pieces, MemberWork work)
    {
        work.Take(new(OfferCounters.Given(offer.Id), pieces, pieces > 0 ? offer.Stock : null));
        if (offer.CentsIn(program) is > 0 and var cents)
        {
            work.Take(new(OfferCounters.Cost(offer.Id), pieces * cents, pieces > 0 ? BudgetOf(offer) : null));
        }
    }

    private static long? BudgetOf(Offer offer) => offer.Budget is { } budget ? (long)(budget * 100) : null;

    private bool CanBeUsed(Reward? reward) => reward is not null
        && (kinds.DeliveryOf(reward) is var delivery && (delivery != Delivery.Checkout || (host.TakesVouchers && (host.ShowsOrders || !VoucherTerms.Of(reward, delivery).NeedsOrder))));

    private static Award AwardOf(Offer offer, long points, SourceKey source, DateTimeOffset now, LoyaltyProgram program) => new()
    {
        RuleId = offer.Id,
        Source = source,
        Points = Points.Of(points),
        Terms = new() { Kind = SourceKind.Of(OfferSource.Kind), ExpiresAt = offer.Validity?.EndFrom(now, program.Zone), RedeemableFor = offer.Eligibility },
        Details = new() { Points = points },
    };

    private Voucher VoucherOf(Offer offer, Reward reward, SourceKey source, MemberId member, DateTimeOffset now, LoyaltyProgram program) => new()
    {
        Code = VoucherCode.Draw(),
        Member = member,
        RewardId = reward.Id,
        Kind = reward.Kind,
        Value = Money.Of(reward.Value, host.Currency),
        Terms = VoucherTerms.Of(reward, kinds.DeliveryOf(reward)) with { Stock = offer.Stock is null ? null : OfferCounters.Given(offer.Id), Offer = offer.Id },
        Status = kinds.DeliveryOf(reward) == Delivery.AtOnce ? VoucherStatus.Used : VoucherStatus.Issued,
        IssuedAt = now,
        ExpiresAt = (offer.Validity ?? reward.Validity)?.EndFrom(now, program.Zone),
        Source = source,
    };

    private static LoyaltyMessage MessageOf(Offer offer, OfferOccasion occasion, Reward? reward, Voucher? voucher, MemberId member, DateTimeOffset now)
    {
        var values = new Dictionary<string, string> { ["offer"] = offer.Id, ["trigger"] = offer.Trigger };
        if (voucher is not null)
        {
            (values["code"], values["reward"], values["delivery"]) = (voucher.Code, reward!.Id, voucher.Terms.Delivery.ToString());
        }

        if (voucher?.Terms.Content is { } content)
        {
            values["content"] = content;
        }

        if (offer.Points is { } points)
        {
            values["points"] = points.ToString(CultureInfo.InvariantCulture);
        }

        if (occasion.Product is { } product)
        {
            values["product"] = product;
        }

        if (offer.Recommends.Count > 0)
        {
            values["recommends"] = string.Join('\n', offer.Recommends);
        }

        MessageValues.AddInstant(values, "expiresAt", voucher?.ExpiresAt);
        return new() { Member = member, Kind = MessageKinds.OfferMade, Values = values, CreatedAt = now };
    }
}
