using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>What an earning rule may look at.</summary>
public sealed record EarningContext
{
    private OrderBasis? basis;

    /// <summary>The rule as the program in force configures it.</summary>
    public required EarningRule Rule { get; init; }

    public required LoyaltyProgram Program { get; init; }

    /// <summary>The fact that may earn: <see cref="OrderPaid"/>, <see cref="ReviewApproved"/>, <see cref="Shared"/>, …</summary>
    public required LoyaltyEvent Fact { get; init; }

    /// <summary>Shared by all rules that are asked about the same fact.</summary>
    internal OrderBasis Basis
    {
        get => basis ??= new();
        init => basis = value;
    }

    public EarningMember Member { get; init; } = EarningMember.Unknown;

    /// <summary>Which lines the rule's conditions admit.</summary>
    public required Matcher Matcher { get; init; }

    /// <summary>What multiplies the points of this rule.</summary>
    public IReadOnlyList<EarningFactor> Factors { get; init; } = [];

    /// <summary>The factor on the whole fact, for rules that do not go by lines.</summary>
    public decimal Factor => Factors.Aggregate(1m, (product, factor) => product * factor.Value);

    /// <summary>The factor on one line: of those that apply to it. Null: on what stands beside the goods.</summary>
    public decimal FactorOn(OrderLine? line) => EarningFactor.ProductOn(line, Factors);

    /// <summary>The factors by name, for the explanation; null when there are none.</summary>
    public IReadOnlyDictionary<string, decimal>? Multipliers => Basis.Multipliers(Factors);

    /// <summary>An award of this rule for this fact, dated and eligible as the rule says.</summary>
    public Award Grant(Points points, AwardDetails details)
    {
        return new()
        {
            RuleId = Rule.Id,
            Source = Basis.OriginOf(Fact),
            Points = points,
            IsPending = Rule.Maturation.IsNeeded,
            Terms = new()
            {
                Kind = SourceKind.Of(Rule.Kind),
                MaturesAt = Rule.Maturation.From(Fact.OccurredAt),
                ExpiresAt = Rule.Validity is { } validity ? Basis.EndOf(validity, Fact, Program) : null,
                RedeemableFor = Rule.Eligibility,
            },
            Details = details.Points == points.Value ? details : details with { Points = points.Value },
        };
    }
}
