using Encore.Loyalty.Members;

namespace Encore.Loyalty.Surveys;

/// <summary>What a member's row remembers of surveys to come.</summary>
internal sealed record PendingSurveys(IReadOnlyList<PendingSurvey> Waiting)
{
    private const string Feature = "surveys";

    public static IReadOnlyList<PendingSurvey> Of(MemberProfile profile) => profile.State<PendingSurveys>(Feature)?.Waiting ?? [];

    public static MemberProfile On(MemberProfile profile, IReadOnlyList<PendingSurvey> waiting) => profile.With(Feature, waiting.Count == 0 ? null : new PendingSurveys(waiting));
}
