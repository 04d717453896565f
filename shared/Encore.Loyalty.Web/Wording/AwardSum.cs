using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Web.Wording;

/// <summary>Several awards in one sentence: how many points, and from when all of them can be spent.</summary>
internal static class AwardSum
{
    public static Points Points(IEnumerable<Award> awards) => Ledger.Points.Of(awards.Sum(award => award.Points.Value));

    public static string Spendable(IReadOnlyList<Award> awards, Phrasing say) =>
        awards.Any(award => award.IsPending && award.Terms.MaturesAt is null) ? say["hint.spendable.delivered"]
        : awards.Max(award => award.Terms.MaturesAt) is { } at ? say.Of("hint.spendable.from", ("day", say.Day(at)))
        : say["hint.spendable.now"];
}
