using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Surveys.Cases;

/// <summary>Something that somebody of the store looks after for one member.</summary>
public sealed record Case
{
    public const int MaxIdLength = 100;

    public const int MaxAssigneeLength = 100;

    private const int HashLetters = 16;

    public required MemberId Member { get; init; }

    /// <summary>Unique within the member: the rule, and what it was opened for.</summary>
    public required string Id { get; init; }

    public required string RuleId { get; init; }

    public required CaseCause Cause { get; init; }

    public CaseTopic Topic { get; init; }

    public CaseStatus Status { get; init; }

    /// <summary>The host's id of a person; empty: nobody.</summary>
    public string Assignee { get; init; } = "";

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The last time; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Everything that was done, by time.</summary>
    public IReadOnlyList<CaseNote> Notes { get; init; } = [];

    /// <summary>Grows with each change: who changes it says which one they have seen.</summary>
    public long Version { get; init; } = 1;

    [JsonIgnore]
    public bool IsOpen => Status != CaseStatus.Closed;

    /// <summary>All points that were given in it.</summary>
    [JsonIgnore]
    public long Goodwill => Notes.Sum(note => note.Points);

    public bool IsOverdue(DateTimeOffset now) => IsOpen && DueAt <= now;

    public static string IdOf(string rule, string occasion)
    {
        var id = $"{rule}/{occasion}";
        return SourceKey.IsId(id, MaxIdLength) ? id : $"{rule}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(occasion)))[..HashLetters]}";
    }

    internal Case With(CaseNote note) => this with { Notes = [.. Notes, note] };
}
