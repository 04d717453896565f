namespace Encore.Loyalty.Programs;

/// <summary>When something of the program applies: every list that is given must hold what is at hand; a list that is left out asks nothing.</summary>
public sealed record Conditions
{
    /// <summary>Lines of these products, and no others.</summary>
    public IReadOnlyList<string>? Products { get; init; }

    /// <summary>Lines in at least one of these categories.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    public IReadOnlyList<string>? ExceptProducts { get; init; }

    public IReadOnlyList<string>? ExceptCategories { get; init; }

    /// <summary>Members who are in one of these tiers.</summary>
    public IReadOnlyList<string>? Tiers { get; init; }

    /// <summary>Members in at least one of these segments.</summary>
    public IReadOnlyList<string>? Segments { get; init; }

    /// <summary>The host's ids of stores or channels, where one program serves several.</summary>
    public IReadOnlyList<string>? Stores { get; init; }

    /// <summary>ISO 4217 codes.</summary>
    public IReadOnlyList<string>? Currencies { get; init; }

    /// <summary>Days of the week in the store's time zone.</summary>
    public IReadOnlyList<DayOfWeek>? Weekdays { get; init; }

    /// <summary>From this instant on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The goods of the order, net of tax, come to at least this much.</summary>
    public decimal? MinSpend { get; init; }

    /// <summary>The order is the member's so-and-so-many-th or a later one, counted from 1.</summary>
    public int? FromOrder { get; init; }

    /// <summary>The order is the member's so-and-so-many-th or an earlier one.</summary>
    public int? ToOrder { get; init; }
}
