namespace Encore.Loyalty.Surveys.Cases;

/// <summary>Which cases a list shows.</summary>
public sealed record CaseFilter
{
    /// <summary>Off: those that are closed.</summary>
    public bool Open { get; init; } = true;

    /// <summary>Null: of everybody; empty: of nobody yet.</summary>
    public string? Assignee { get; init; }

    /// <summary>Null: all.</summary>
    public CaseTopic? Topic { get; init; }

    /// <summary>Only those whose due time came by this instant; null: all.</summary>
    public DateTimeOffset? DueBy { get; init; }
}
