using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>
/// Vouchers of an order: reserved when it is placed, used when it is paid. An order that is void before it was paid gives the voucher back;
/// when money goes back after the payment, the points that bought the voucher come back in proportion.
/// </summary>
public sealed class OrderVouchers(MessageSwitch messages)
{
    public Refusal? Align(OrderState order, MemberWork work, DateTimeOffset now)
    {
        foreach (var voucher in Vouchers(order, work))
        {
            if (order.PaidAt is null)
            {
                Move(voucher, order, order.CancelledAt is null ? VoucherStatus.Reserved : VoucherStatus.Issued, work);
                continue;
            }

            Move(voucher, order, VoucherStatus.Used, work);
            if (Return(voucher, order, work, now) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static List<Voucher> Vouchers(OrderState order, MemberWork work) =>
        [.. work.Vouchers.Where(voucher => order.Facts!.Vouchers.Contains(voucher.Code) && (voucher.OrderId is null || voucher.OrderId == order.OrderId))];

    private static void Move(Voucher voucher, OrderState order, VoucherStatus status, MemberWork work)
    {
        var orderId = status == VoucherStatus.Issued ? null : order.OrderId;
        if (voucher.Status is not (VoucherStatus.Used or VoucherStatus.Revoked) && (voucher.Status, voucher.OrderId) != (status, orderId))
        {
            work.Change(voucher with { Status = status, OrderId = orderId });
        }
    }

    private Refusal? Return(Voucher voucher, OrderState order, MemberWork work, DateTimeOffset now)
    {
        var (version, program) = work.Programs.At(voucher.IssuedAt);
        var decision = work.Apply(PointsReturn.Decide(work.View, voucher.Source, PaidShare.OfGoods(order), program.Refunds.Grace, Moment.At(now, version)));
        PointsReturned.Tell(decision, order.Source, messages, work, now);
        return decision.Refusal;
    }
}
