using Encore.Loyalty.Ledger;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Encore.Loyalty.Programs;

/// <summary>One way to earn, as the program configures it.</summary>
public sealed record EarningRule
{
    private readonly IReadOnlyList<RewardKind>? redeemableFor;

    /// <summary>Unique within the program; stands on every entry.</summary>
    public required string Id { get; init; }

    /// <summary><c>purchase</c>, <c>review</c>, <c>share</c>, or the kind of an extension's rule.</summary>
    public required string Kind { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>Points per currency unit, for rules that go by amount.</summary>
    public decimal? PointsPerUnit { get; init; }

    /// <summary>Points per fact, for rules that go by occasion.</summary>
    public long? Points { get; init; }

    public Rounding Rounding { get; init; }

    /// <summary>Null: always, for everything.</summary>
    public Conditions? When { get; init; }

    /// <summary>Null: without limits.</summary>
    public Limits? Limits { get; init; }

    /// <summary>For the kind <c>review</c> only; null: approval is enough.</summary>
    public ReviewTerms? Review { get; init; }

    /// <summary>Base rules add up. Of those of a kind that do not stack, only the one with the highest priority grants.</summary>
    public bool Stackable { get; init; } = true;

    /// <summary>Among rules that do not stack the highest wins; among equal ones that which stands first.</summary>
    public int Priority { get; init; }

    public BasisSwitches Basis { get; init; } = new();

    public Maturation Maturation { get; init; } = new();

    /// <summary>Null: the points never expire.</summary>
    public Validity? Validity { get; init; }

    /// <summary>Kinds of reward that these points may buy; null: every kind.</summary>
    public IReadOnlyList<RewardKind>? RedeemableFor
    {
        get => redeemableFor;
        init => (redeemableFor, Eligibility) = (value, value is { Count: > 0 } kinds ? Eligibility.Only(kinds) : Eligibility.Everything);
    }

    /// <summary>Whatever an extension's rule wants to know; the core does not look inside.</summary>
    public JObject? Settings { get; init; }

    [JsonIgnore]
    public Eligibility Eligibility { get; private init; }
}
