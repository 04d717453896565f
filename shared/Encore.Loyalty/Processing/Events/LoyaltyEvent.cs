using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>A fact from the shop, as an adapter saw it. Adapters state facts as they stand (cumulative sums, not deltas), so that repeated and reordered deliveries change nothing.</summary>
public abstract record LoyaltyEvent
{
    public required MemberId Member { get; init; }

    /// <summary>When it happened in the shop, not when it was delivered.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The name of the kind as stored.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>What it is about: all events about one order share its origin.</summary>
    [JsonIgnore]
    public abstract SourceKey Origin { get; }

    /// <summary>Tells this fact from the others of its origin: <c>paid</c>, <c>refunded/50.00</c>.</summary>
    [JsonIgnore]
    public abstract string Fact { get; }

    /// <summary>The key by which a repeated delivery is known, unique within the member.</summary>
    [JsonIgnore]
    public string Key => string.Concat(Origin.Value, "/", Fact);

    /// <summary>Whether it adds anything to what is known.</summary>
    /// <param name="known">Facts of the same member and origin, by time.</param>
    public virtual bool IsNews(IReadOnlyCollection<LoyaltyEvent> known) => known.All(fact => fact.Key != Key);

    /// <summary>Why this cannot be a fact; null when it can.</summary>
    public virtual string? Problem() => null;
}
