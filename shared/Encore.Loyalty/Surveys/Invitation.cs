using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Surveys;

/// <summary>Somebody was asked, once for each (survey, occasion); with what they answered, unless the survey is anonymous.</summary>
public sealed record Invitation
{
    public const int MaxIdLength = 100;

    public const int MaxNameLength = 60;

    /// <summary>Where ids of orders and requests would not fit, or would not do, a hash stands for them.</summary>
    private const int HashLetters = 16;

    public required MemberId Member { get; init; }

    /// <summary>Unique within the member: the survey and its occasion, as <see cref="IdOf"/> makes it.</summary>
    public required string Id { get; init; }

    public required string Survey { get; init; }

    /// <summary>Under which results are compared: the id of a wave, otherwise year and month in which the member was asked, as <c>2026-03</c>.</summary>
    public required string Wave { get; init; }

    /// <summary>By which it is found without a sign-in, see <see cref="SurveyToken"/>; null once an anonymous one was used, or the member is forgotten.</summary>
    public string? Token { get; init; }

    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>From then on it cannot be answered.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public bool IsAnswered { get; init; }

    /// <summary>The first time; null for an anonymous survey also when it was answered.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>How often it was answered, changes of the answer among them.</summary>
    public int Times { get; init; }

    /// <summary>The latest; empty for an anonymous survey.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    [JsonIgnore]
    public SourceKey Source => SourceOf(Id);

    public static SourceKey SourceOf(string id) => SourceKey.Of("survey", id);

    /// <param name="survey">The survey's id.</param>
    /// <param name="kind"><c>order</c>, <c>wave</c> or <c>hand</c>.</param>
    /// <param name="occasion">Which of them.</param>
    public static string IdOf(string survey, string kind, string occasion)
    {
        var id = $"{survey}/{kind}/{occasion}";
        return SourceKey.IsId(id, MaxIdLength) ? id : $"{survey}/{kind}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(occasion)))[..HashLetters]}";
    }
}
