using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>What an earning rule may look at.</summary>
public sealed record EarningContext
{
    /// <summary>The rule as the program in force configures it.</summary>
    public required EarningRule Rule { get; init; }

    public required LoyaltyProgram Program { get; init; }

    /// <summary>The fact that may earn: <see cref="OrderPaid"/>, <see cref="ReviewApproved"/>, <see cref="Shared"/>, …</summary>
    public required LoyaltyEvent Fact { get; init; }

    /// <summary>An award of this rule for this fact, dated and eligible as the rule says.</summary>
    public Award Grant(Points points, AwardDetails details)
    {
        var maturesAt = Rule.Maturation.From(Fact.OccurredAt);
        return new()
        {
            RuleId = Rule.Id,
            Source = Fact.Origin,
            Points = points,
            IsPending = Rule.Maturation.IsNeeded,
            Terms = new()
            {
                Kind = SourceKind.Of(Rule.Kind),
                MaturesAt = maturesAt,
                ExpiresAt = Rule.Validity?.EndFrom(Fact.OccurredAt, Program.Zone),
                RedeemableFor = Rule.Eligibility,
            },
            Details = details with { Points = points.Value },
        };
    }
}
