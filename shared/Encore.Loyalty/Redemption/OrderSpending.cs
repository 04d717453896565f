using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Redemption;

/// <summary>
/// Points used for an order without a voucher: redeemed when it is placed or paid, free again when it is void before it was paid; when money goes back they come back in proportion.
/// An order that stands though its reservation has run out has used the points all the same: they are debited, and what is missing is owed.
/// </summary>
public sealed class OrderSpending(MessageSwitch messages)
{
    public Refusal? Align(OrderState order, MemberWork work, DateTimeOffset now)
    {
        if (order.Facts!.Spending is not { } request)
        {
            return null;
        }

        var source = SourceKey.Spending(request);
        var (version, program) = work.Programs.At(now);
        var moment = Moment.At(now, version);
        var isVoid = order.CancelledAt is not null && order.PaidAt is null;
        if ((isVoid ? Release(work, source, moment) : Redeem(work, source, program.Spending.Kind, moment)) is { } refusal)
        {
            return refusal;
        }

        var returned = work.Apply(PointsReturn.Decide(work.View, source, PaidShare.OfGoods(order), program.Refunds.Grace, moment));
        PointsReturned.Tell(returned, order.Source, messages, work, now);
        return returned.Refusal;
    }

    private static Refusal? Redeem(MemberWork work, SourceKey source, RewardKind kind, Moment moment)
    {
        var standing = ReservationStanding.Of(work.View, source, moment.Now);
        return standing.State switch
        {
            ReservationState.Open => work.Apply(ReservationEnd.Redeem(work.View, source, moment)).Refusal,
            ReservationState.Released or ReservationState.Expired =>
                work.Apply(PlatformDebit.Decide(work.View, source, standing.Details!.Order, kind, Points.Of(standing.Details.Points), moment)).Refusal,
            _ => null,
        };
    }

    private static Refusal? Release(MemberWork work, SourceKey source, Moment moment) =>
        ReservationStanding.Of(work.View, source, moment.Now).State == ReservationState.Open ? work.Apply(ReservationEnd.Release(work.View, source, moment)).Refusal : null;
}
