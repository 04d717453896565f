using Encore.Loyalty.Members;

namespace Encore.Loyalty.Surveys.Cases;

/// <summary>What a member's row remembers so that a lapse is noticed.</summary>
/// <param name="LastOrderAt">The last order that stands.</param>
/// <param name="Done">The rules that have looked at this pause already.</param>
internal sealed record CaseMemory(DateTimeOffset LastOrderAt, IReadOnlyList<string> Done)
{
    private const string Feature = "cases";

    public static CaseMemory? Of(MemberProfile profile) => profile.State<CaseMemory>(Feature);

    public static MemberProfile On(MemberProfile profile, CaseMemory? memory) => profile.With(Feature, memory);
}
