using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Redemption;

/// <summary>Draws points from lots, soonest expiry first.</summary>
internal static class LotSpending
{
    public static List<Lot> Eligible(AccountDraft draft, RewardKind kind) =>
        [.. draft.Lots.Where(lot => lot.CanBuy(kind, draft.Now)).Order(BurnOrder.Instance)];

    /// <summary>Why the eligible lots cannot pay; null when they can.</summary>
    public static Refusal? Shortage(AccountDraft draft, RewardKind kind, Points cost, string subject)
    {
        var spendable = Eligible(draft, kind).Sum(lot => lot.Available.Value);
        if (spendable >= cost.Value)
        {
            return null;
        }

        var code = draft.Balances.Available >= cost.Value ? RefusalCode.PointsNotEligible : RefusalCode.PointsInsufficient;
        return new(code, subject, cost.Value, spendable);
    }

    /// <returns>What the lots could not give.</returns>
    public static Points Draw(AccountDraft draft, IEnumerable<Lot> lots, Points due, Func<LotId, Points, Movement> movement)
    {
        foreach (var lot in lots)
        {
            var points = Points.Min(due, lot.Available);
            draft.Move(movement(lot.Id, points));
            due -= points;
        }

        return due;
    }
}
