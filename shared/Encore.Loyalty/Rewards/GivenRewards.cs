using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Rewards;

/// <summary>What must hold where a part of the program gives a reward away.</summary>
internal static class GivenRewards
{
    public static IEnumerable<ProgramError> Check(string? reward, LoyaltyProgram program, string path)
    {
        if (reward is null)
        {
            yield break;
        }

        if (program.RewardOf(reward) is not { } known)
        {
            yield return new(path, $"'{reward}' is no reward of this program.", program.Rewards.Count == 0 ? "Add it under 'rewards'." : $"Use one of: {string.Join(", ", program.Rewards.Select(other => other.Id))}.");
        }
        else if (known.Kind == RewardKind.Partner)
        {
            yield return new(path, $"'{reward}' hands out codes of a partner's pool, which can only be bought with points.", "Name a reward of another kind.");
        }
    }
}
