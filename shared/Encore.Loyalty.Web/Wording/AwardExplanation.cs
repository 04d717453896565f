using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Web.Wording;

/// <summary>How an award was computed, and under which terms it stands: "$80.00 × 1 = 80", "spendable from 6 March".</summary>
/// <param name="say">The reader's language.</param>
/// <param name="program">Names tiers and campaigns; null: they are called by their ids.</param>
internal sealed class AwardExplanation(Phrasing say, LoyaltyProgram? program)
{
    public IEnumerable<string> Lines(Entry entry, EntryDetails details) =>
    [
        .. details.Award is { } award ? Arithmetic(entry, award) : [],
        .. details.Lot is { } terms ? Terms(entry, terms) : [],
    ];

    public IEnumerable<string> Arithmetic(Entry entry, AwardDetails award)
    {
        yield return award.Rate is { } rate ? ByAmount(award, rate) : say.Of("explain.fixed", ("points", say.Points(award.Points)));
        if (award.PhotoBonus is { } bonus)
        {
            yield return say.Of("explain.photo", ("points", say.Points(bonus)));
        }

        if (award.Uncapped is { } uncapped)
        {
            yield return say.Of("explain.capped", ("points", say.Points(award.Points)), ("uncapped", say.Number(uncapped)));
        }

        foreach (var (campaign, points) in award.Campaigns ?? new Dictionary<string, long>())
        {
            yield return say.Of("explain.campaign", ("points", say.Points(points)), ("name", NameOf(campaign)));
        }

        if (entry.Points.Value < award.Points && entry.Reason == EntryReason.Accrual)
        {
            yield return say.Of("explain.partSettled", ("points", say.Number(award.Points - entry.Points.Value)));
        }
    }

    public IEnumerable<string> Terms(Entry entry, LotTerms terms)
    {
        if (entry.To == LedgerAccount.Pending)
        {
            yield return terms.MaturesAt is { } at ? say.Of("explain.spendableFrom", ("day", say.Day(at))) : say["explain.spendableLater"];
        }

        yield return terms.ExpiresAt is { } expiry ? say.Of("explain.validUntil", ("day", say.LastDay(expiry))) : say["explain.neverExpires"];
        if (!terms.RedeemableFor.IsEverything)
        {
            yield return say.Of("explain.goodFor", ("kinds", say.Eligibility(terms.RedeemableFor)));
        }
    }

    private string ByAmount(AwardDetails award, decimal rate)
    {
        var multipliers = award.Multipliers ?? new Dictionary<string, decimal>();
        var factors = multipliers.Select(factor => say.Of("explain.factor", ("factor", Exact(factor.Value)), ("name", NameOf(factor.Key))));
        var basis = award.Currency is { } currency ? say.Money(Money.Of(award.Basis, currency)) : say.Number(award.Basis);
        var product = string.Join(" × ", [basis, Exact(rate), .. factors]);
        var exact = multipliers.Values.Aggregate(award.Basis * rate, (sum, factor) => sum * factor);
        var points = award.Uncapped ?? award.Points;
        return award.Lines?.Any(line => line.Factor is not null) == true ? say.Of("explain.partly", ("product", product), ("points", say.Number(points)))
            : exact == points ? say.Of("explain.product", ("product", product), ("points", say.Number(points)))
            : say.Of($"explain.rounded.{award.Rounding ?? nameof(Rounding.Down)}", ("product", product), ("exact", Exact(exact)), ("points", say.Number(points)));
    }

    private string NameOf(string id) =>
        program?.Tiers?.LevelOf(id) is { } level ? say.Named(level.Name, id)
        : program?.Campaigns.FirstOrDefault(campaign => campaign.Id == id) is { } campaign ? say.Named(campaign.Name, id)
        : id;

    /// <summary>Nothing may be rounded away where the arithmetic is shown.</summary>
    private static string Exact(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);
}
