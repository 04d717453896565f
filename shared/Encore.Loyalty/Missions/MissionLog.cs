using System.Collections.Immutable;
using Encore.Loyalty.Members;

namespace Encore.Loyalty.Missions;

/// <summary>What has been stated of a member's missions, so that only what is new is stated; kept in the member's row.</summary>
/// <param name="Turns">By mission and round: its latest turn; below zero where that was undone.</param>
internal sealed record MissionLog(ImmutableSortedDictionary<string, int> Turns)
{
    private const string Feature = "missions";

    public static MissionLog Of(MemberProfile profile) => profile.State<MissionLog>(Feature) ?? new(ImmutableSortedDictionary<string, int>.Empty);

    public MemberProfile On(MemberProfile profile) => profile.With(Feature, this);
}
