using FsCheck;
using FsCheck.Fluent;
using static Encore.Loyalty.Model.Histories.Step;

namespace Encore.Loyalty.Model.Histories;

/// <summary>Draws phrases of a few steps. Ids come from few, so that the same order, review or request turns up again.</summary>
internal static class RandomSteps
{
    private static Gen<int> Order => Often(0, 1, 2, 3);

    private static Gen<int> Request => Gen.Choose(1, 3);

    private static Gen<int> Who => Often(0, 1);

    private static Gen<Delivery> Delivery => Often(Histories.Delivery.Once, Histories.Delivery.Twice, Histories.Delivery.Lost);

    private static Gen<Fault> Fault => Often(Histories.Fault.None, Histories.Fault.CrashBefore, Histories.Fault.CrashAfter, Histories.Fault.Contended);

    public static Gen<Step[]> Phrase(Gen<Rules> rules) => Gen.Frequency(
        (16, Worked(Orders())),
        (8, RoundTrips()),
        (3, Toggles()),
        (2, Worked(Members())),
        (9, Worked(Reviews())),
        (6, Worked(Checkouts())),
        (3, Gen.Select(ByHand(), step => new[] { step })),
        (14, Gen.Select(Redemptions(), step => new[] { step })),
        (6, Gen.Select(Time(), step => new[] { step })),
        (1, Gen.Select(rules, changed => new Step[] { new Publish(changed) })));

    /// <summary>The jobs mostly follow soon, and points are mostly waited for.</summary>
    private static Gen<Step[]> Worked(Gen<Step> steps) =>
        from step in steps
        from fault in Fault
        from after in Gen.Frequency((2, Gen.Constant(0)), (6, Gen.Constant(1)), (2, Gen.Constant(2)))
        select after switch { 0 => new[] { step }, 1 => [step, new Work(fault)], _ => [step, new Work(fault), new Until(Mark.Maturity)] };

    /// <summary>Points are earned, spent on a voucher that an order uses, and then one of the two orders is refunded: what was spent is owed, or comes back.</summary>
    private static Gen<Step[]> RoundTrips() =>
        from earned in RandomBaskets.Any()
        from redeem in Gen.OneOf(Redemptions(), Checkouts())
        from used in RandomBaskets.Any()
        from order in Gen.Choose(0, 1)
        from undo in Gen.OneOf(Gen.Constant((Step)new Cancel(order)), Gen.Select(Gen.Elements(33, 50, 100), percent => (Step)new Refund(order, percent)), Gen.Select(Gen.Elements(0, 50), percent => (Step)new Edit(order, percent, 100)))
        from wait in Often<Step>(new Until(Mark.Maturity), new Until(Mark.Expiry), new Work())
        select new[] { new Buy(0, earned), new Work(), new Until(Mark.Maturity), redeem, new Buy(0, used), new Work(), wait, undo, new Work() };

    /// <summary>A review comes, goes and comes back: before its points have matured, or long after.</summary>
    private static Gen<Step[]> Toggles() =>
        from product in Gen.Choose(1, 2)
        from review in Gen.Choose(1, 2)
        from who in Who
        from waits in Gen.ArrayOf(Often<Step>(new Work(), new Wait(1440), new Until(Mark.Maturity), new Until(Mark.Expiry)), 2)
        select new[] { new Approve(product, review, Who: who), new Work(), waits[0], new Withdraw(product, review, Who: who), new Work(), waits[1], new Approve(product, review, Who: who), new Work() };

    private static Gen<Step> Orders() => Gen.Frequency(
        (10, from order in Order from basket in RandomBaskets.Any() from delivery in Delivery from who in Who select (Step)new Buy(order, basket, delivery, who)),
        (2, from order in Order from basket in RandomBaskets.Any() from delivery in Delivery from who in Who select (Step)new Place(order, basket, delivery, who)),
        (2, from order in Order from delivery in Delivery select (Step)new Pay(order, delivery)),
        (6, from order in Order from percent in Gen.Elements(1, 10, 33, 50, 67, 100) from told in Gen.Elements(Enum.GetValues<RefundBy>()) from delivery in Delivery select (Step)new Refund(order, percent, told, delivery)),
        (4, from order in Order from first in Gen.Elements(100, 100, 50, 33, 0, 150) from second in Gen.Elements(100, 0, 50) from delivery in Delivery select (Step)new Edit(order, first, second, delivery)),
        (2, from order in Order from delivery in Delivery select (Step)new Cancel(order, delivery)),
        (2, from order in Order from delivery in Delivery select (Step)new Fulfil(order, delivery)),
        (1, from order in Order select (Step)new Forge(order)),
        (2, from reversed in Gen.Elements(true, false) select (Step)new SweepUp(reversed)));

    private static Gen<Step> Reviews() => Gen.Frequency(
        (4, from product in Gen.Choose(1, 2) from review in Gen.Choose(1, 2) from delivery in Delivery from who in Who select (Step)new Approve(product, review, delivery, who)),
        (3, from product in Gen.Choose(1, 2) from review in Gen.Choose(1, 2) from delivery in Delivery from who in Who select (Step)new Withdraw(product, review, delivery, who)),
        (2, from id in Gen.Choose(1, 3) from delivery in Delivery from who in Who select (Step)new Share(id, delivery, who)));

    private static Gen<Step> Redemptions() => Gen.Frequency(
        (6, from request in Request from reward in Gen.Elements("coupon", "coupon", "coupon", "service", "service", "moon") from fault in Fault from who in Who select (Step)new Redeem(request, reward, fault, who)),
        (1, from request in Request from order in Order from who in Who select (Step)new Reserve(request, order, who)),
        (1, from request in Request from order in Order from who in Who select (Step)new Release(request, order, who)));

    private static Gen<Step> Checkouts() => Gen.Frequency(
        (6, from request in Request from points in Gen.Elements(3, 5, 10, 20, 25) from order in Order from minutes in Gen.Elements(1, 60, 1440, 10080) from who in Who select (Step)new SetAside(request, points, order, minutes, who)),
        (2, from request in Request from who in Who select (Step)new UseAside(request, who)),
        (2, from request in Request from who in Who select (Step)new FreeAside(request, who)),
        (2, from request in Gen.Choose(11, 12) from points in Gen.Elements(5, 20) from who in Who select (Step)new Debit(request, points, who)));

    private static Gen<Step> Members() => Gen.Frequency(
        (3, from who in Who from delivery in Delivery select (Step)new Merge(who, delivery)),
        (1, from who in Who from delivery in Delivery select (Step)new Erase(who, delivery)));

    private static Gen<Step> ByHand() => Gen.Frequency(
        (3, from request in Request from points in Gen.Elements(4, 15, 15, -3) from ago in Gen.Elements(0, 1, 1440, 43200) from days in Gen.Elements(0, 1, 30) from who in Who select (Step)new TakeOver(request, points, ago, days, who)),
        (4, from request in Request from points in Gen.Elements(4, 15, -3, -10) from days in Gen.Elements(0, 1, 30) from who in Who select (Step)new Adjust(request, points, days, who)),
        (1, from who in Who select (Step)new Block(who)),
        (2, from who in Who select (Step)new Unblock(who)));

    private static Gen<Step> Time() => Gen.Frequency(
        (3, from minutes in Gen.Elements(1, 60, 1440, 2880, 10080, 44640, 525600) select (Step)new Wait(minutes)),
        (5, from mark in Often(Mark.Expiry, Enum.GetValues<Mark>()) from off in Gen.Elements(0, 0, -1, 1) select (Step)new Until(mark, off)),
        (1, from minutes in Gen.Elements(1, 5, 600) select (Step)new ClockBack(minutes)));

    private static Gen<T> Often<T>(T usual, params T[] others) => Gen.Frequency((5, Gen.Constant(usual)), (1, Gen.Elements(others)));
}
