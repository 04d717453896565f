using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Tiers;

/// <summary>Counts a preview together.</summary>
internal sealed class TierCount(TierSettings? current, TierSettings? candidate)
{
    private readonly Dictionary<string, long> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> after = new(StringComparer.Ordinal);
    private readonly List<TierMove> moves = [];
    private (long Members, long Up, long Down) sums;

    public TierPreview Preview => new()
    {
        Members = sums.Members, Up = sums.Up, Down = sums.Down, Moves = [.. moves],
        Before = new Dictionary<string, long>(before), After = new Dictionary<string, long>(after),
    };

    public void Add(MemberId member, TierLevel? from, TierLevel? to)
    {
        Count(before, from);
        Count(after, to);
        var (lower, higher) = (Rank(current, from), Rank(candidate, to));
        sums = (sums.Members + 1, sums.Up + (higher > lower ? 1 : 0), sums.Down + (higher < lower ? 1 : 0));
        if (higher != lower && moves.Count < TierPreview.MostMoves)
        {
            moves.Add(new(member, from?.Id, to?.Id, higher > lower));
        }
    }

    private static void Count(Dictionary<string, long> counts, TierLevel? level) => counts[level?.Id ?? ""] = counts.GetValueOrDefault(level?.Id ?? "") + 1;

    private static int Rank(TierSettings? tiers, TierLevel? level) => level is null ? -1 : tiers!.Levels.ToList().IndexOf(level);
}
