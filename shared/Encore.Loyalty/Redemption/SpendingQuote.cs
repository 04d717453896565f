using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Redemption;

/// <summary>How many points an order of a certain total may use now, and what they take off.</summary>
/// <param name="Points">The most, in whole conversion units; zero when none may be used.</param>
/// <param name="Value">What that many take off; never more than the total, rounded down to hundredths.</param>
/// <param name="Treatment">Whether they are taken off before tax, or pay after it.</param>
/// <param name="Eligible">The member's points that may be used at checkouts at all.</param>
/// <param name="Limit">What the program and the total allow, whatever the balance.</param>
/// <param name="ConversionUnit">Fewer points may be used too, in multiples of this.</param>
/// <param name="Refusal">Why none may be used; null when some may.</param>
public sealed record SpendingQuote(Points Points, Money Value, SpendingTreatment Treatment, Points Eligible, long Limit, long ConversionUnit, Refusal? Refusal)
{
    /// <summary>The least of the eligible balance, the program's limits and the total, in whole units.</summary>
    /// <param name="account">As it stands now, see <see cref="MemberAccount.AsOf"/>.</param>
    /// <param name="program">In force now.</param>
    /// <param name="treatment">How points go into orders here.</param>
    /// <param name="total">What points may pay for: with a discount the order before tax, with a tender the order with tax. In the store's currency, before points are taken off.</param>
    /// <param name="order">What this order or cart has set aside already counts as free.</param>
    /// <param name="now">The instant.</param>
    public static SpendingQuote Of(MemberAccount account, LoyaltyProgram program, SpendingTreatment treatment, Money total, string? order, DateTimeOffset now)
    {
        var spending = program.Spending;
        var own = account.Reservations.Where(reservation => reservation.Order == order).SelectMany(reservation => reservation.Draws.Each)
            .Where(draw => account.Lots.Any(lot => lot.Id == draw.Lot && (lot.Terms.ExpiresAt ?? DateTimeOffset.MaxValue) > now)).Sum(draw => draw.Points.Value);
        var eligible = account.SpendableOn(spending.Kind, now).Value + Math.Max(0, own - account.Balances.Owed.Value);
        var refusal = MemberGuard.Spending(account);
        var limit = spending.Enabled && refusal is null ? LimitOf(program, total.Amount) : 0;
        var most = Math.Min(eligible, limit);
        most -= most % spending.ConversionUnit;
        refusal ??= most > 0 ? null : new(limit < spending.ConversionUnit ? RefusalCode.SpendingLimit : RefusalCode.PointsInsufficient, "", spending.ConversionUnit, limit);
        return new(Points.Of(most), Money.Of(Worth(program, most), total.Currency), treatment, Points.Of(eligible), limit, spending.ConversionUnit, refusal);
    }

    /// <summary>What points take off: points ÷ points per unit, rounded down to hundredths.</summary>
    public static decimal Worth(LoyaltyProgram program, long points) => PerUnit(program) is { } rate ? decimal.Floor(points / rate * 100) / 100 : 0;

    /// <summary>The part of an order that points may pay for.</summary>
    public static Money Payable(Money total, decimal tax, SpendingTreatment treatment) => treatment == SpendingTreatment.Discount ? Money.Of(total.Amount - tax, total.Currency) : total;

    private static long LimitOf(LoyaltyProgram program, decimal total)
    {
        var spending = program.Spending;
        var byTotal = PerUnit(program) is { } rate ? decimal.Floor(Math.Min(Math.Max(0, total), OrderFacts.MaxAmount) * spending.MaxPercent / 100 * rate) : 0;
        return (long)Math.Min(Math.Min(byTotal, spending.MaxPoints ?? Points.MaxPerMovement), Points.MaxPerMovement);
    }

    /// <summary>Null where points are worth nothing.</summary>
    private static decimal? PerUnit(LoyaltyProgram program) => program.Spending.PointsPerUnit ?? (program.PointValue > 0 ? 1 / program.PointValue : null);
}
