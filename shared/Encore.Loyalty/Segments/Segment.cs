namespace Encore.Loyalty.Segments;

/// <summary>Members who have something in common. All rules that are given must hold; nobody is put into it by hand.</summary>
public sealed record Segment
{
    /// <summary>Unique among the segments; conditions name it.</summary>
    public required string Id { get; init; }

    /// <summary>By language (<c>en</c>, <c>zh-CN</c>); <c>en</c> is the fallback.</summary>
    public IReadOnlyDictionary<string, string> Name { get; init; } = new Dictionary<string, string>();

    /// <summary>Orders that stand.</summary>
    public Bounds? Orders { get; init; }

    /// <summary>What the member has spent on goods that are still paid for, in the store's currency.</summary>
    public Bounds? Spent { get; init; }

    /// <summary>Whole days of 24 hours since the last order; whoever has ordered nothing is not in it.</summary>
    public Bounds? DaysSinceOrder { get; init; }

    /// <inheritdoc cref="DaysSinceOrder"/>
    public Bounds? DaysSinceFirstOrder { get; init; }

    /// <summary>Whole days since the registration; where the shop has not said, the member is not in it.</summary>
    public Bounds? DaysSinceRegistration { get; init; }
}
