using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Surveys.Cases;

/// <summary>Somebody of the store does something in a case; whatever is null stays as it is.</summary>
public sealed record CaseRequest
{
    public required MemberId Member { get; init; }

    /// <summary>The case's.</summary>
    public required string Id { get; init; }

    /// <summary>Of the case as it was read. When it is another by now nothing is done.</summary>
    public required long Version { get; init; }

    /// <summary>The host's id of who does it; not empty.</summary>
    public required string Actor { get; init; }

    /// <summary>Own words, at most <see cref="CaseDesk.MostLetters"/>.</summary>
    public string? Note { get; init; }

    public CaseTopic? Topic { get; init; }

    /// <summary>Empty: nobody.</summary>
    public string? Assignee { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>In work, closed, or reopened; a closed one can only be reopened.</summary>
    public CaseStatus? Status { get; init; }

    /// <summary>For a case that is being closed: what the member is written.</summary>
    public string? Message { get; init; }
}
