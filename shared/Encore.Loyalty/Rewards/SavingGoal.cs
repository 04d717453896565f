using Encore.Loyalty.Members;

namespace Encore.Loyalty.Rewards;

/// <summary>The reward that a member saves for.</summary>
/// <param name="Reward">Its id in the program.</param>
/// <param name="Since">When it was chosen.</param>
public sealed record SavingGoal(string Reward, DateTimeOffset Since)
{
    private const string Feature = "saving-goal";

    /// <summary>Null when there is none.</summary>
    public static SavingGoal? Of(MemberProfile profile) => profile.State<SavingGoal>(Feature);

    public static MemberProfile Set(MemberProfile profile, SavingGoal? goal) => profile.With(Feature, goal);
}
