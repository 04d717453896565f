using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Members;

/// <summary>
/// What one fact of the shop counts for: the dated entries that tiers, limits and offers go by. There is one for each purchase, one for each award and one for each deed; what a refund makes undue is taken off it,
/// at its old date. Spending points changes none.
/// </summary>
public sealed record Activity
{
    public required SourceKey Source { get; init; }

    /// <summary>The rule that granted the points; empty for the purchase itself; of a deed its kind, with a colon before it (<see cref="Missions.Deeds"/>).</summary>
    public string RuleId { get; init; } = "";

    /// <summary>When the fact happened in the shop.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>1 for a paid order, and for a deed, while anything of it stands; otherwise 0.</summary>
    public int Orders { get; init; }

    /// <summary>Goods that are still paid for, net of tax, shipping and discounts, in the store's currency; kept to 0.0001.</summary>
    public decimal Spent { get; init; }

    /// <summary>What was granted and has not been taken back.</summary>
    public Points Points { get; init; }
}
