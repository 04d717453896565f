using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Surveys.Cases;

/// <summary>What has somebody of the store look after a member, and what they may do for them.</summary>
public sealed record CaseSettings
{
    public IReadOnlyList<CaseRule> Rules { get; init; } = [];

    /// <summary>The most points that staff may give in one case, all together; 0: none.</summary>
    public long GoodwillLimit { get; init; } = 500;

    /// <summary>Of these points; null: they never expire.</summary>
    public Validity? GoodwillValidity { get; init; }

    /// <summary>Kinds of reward that these points may buy; null: every kind.</summary>
    public IReadOnlyList<RewardKind>? GoodwillFor { get; init; }
}
