using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Tiers;

/// <summary>What must hold of a program's tiers.</summary>
internal static class TierRules
{
    private const int MostLevels = 20;

    private const decimal MostThreshold = 1_000_000_000;

    private const int MostNameLetters = 60;

    public static IEnumerable<ProgramError> Check(LoyaltyProgram program, IReadOnlyCollection<string> earningKinds, string path)
    {
        if (program.Tiers is not { } tiers)
        {
            return [];
        }

        return
        [
            .. Settings(tiers, path),
            .. KindNames.Check(tiers.Kinds, earningKinds, $"{path}.kinds"),
            .. ProgramRules.Unique(tiers.Levels.Select(level => level.Id), $"{path}.levels"),
            .. tiers.Levels.SelectMany((level, index) => Level(level, index == 0 ? null : tiers.Levels[index - 1], $"{path}.levels[{index}]")),
            .. tiers.Levels.SelectMany((level, index) => Gift(level, program, $"{path}.levels[{index}].gift")),
        ];
    }

    private static IEnumerable<ProgramError> Settings(TierSettings tiers, string path)
    {
        if (tiers.Levels.Count is 0 or > MostLevels)
        {
            yield return new($"{path}.levels", $"There are {tiers.Levels.Count} tiers.", $"Give 1 to {MostLevels}, from the lowest to the highest; or leave 'tiers' out for none.");
        }

        if (tiers.Months is < 1 or > 120)
        {
            yield return new($"{path}.months", $"{tiers.Months} is out of range.", "Give a window of 1 to 120 months.");
        }

        if (tiers.GraceDays is < 0 or > 365)
        {
            yield return new($"{path}.graceDays", $"{tiers.GraceDays} is out of range.", "Give 0 to 365 days.");
        }
    }

    private static IEnumerable<ProgramError> Level(TierLevel level, TierLevel? below, string path)
    {
        if (level.Threshold is < 0 or > MostThreshold)
        {
            yield return new($"{path}.threshold", $"{level.Threshold} is out of range.", $"Give 0 to {MostThreshold}.");
        }
        else if (level.Threshold <= below?.Threshold)
        {
            yield return new($"{path}.threshold", $"{level.Threshold} is not above the {below.Threshold} of the tier below.", "Order the tiers from the lowest to the highest threshold.");
        }

        if (level.Multiplier is <= 0 or > 100)
        {
            yield return new($"{path}.multiplier", $"{level.Multiplier} is out of range.", "Give a factor above 0 to 100; 1 changes nothing.");
        }

        if (level.Role is not null && (string.IsNullOrWhiteSpace(level.Role) || level.Role.Length > MostNameLetters))
        {
            yield return new($"{path}.role", $"'{level.Role}' is no name of a role.", $"Give the platform's name of it, 1 to {MostNameLetters} characters; or leave it out.");
        }
    }

    private static IEnumerable<ProgramError> Gift(TierLevel level, LoyaltyProgram program, string path)
    {
        if (level.Gift is not { } gift)
        {
            yield break;
        }

        if (level.Threshold == 0)
        {
            yield return new(path, $"Everybody is in tier '{level.Id}' from the beginning, so nobody comes up into it.", "Give a threshold above 0, or leave the gift out.");
        }

        if (gift.Points is null == gift.Reward is null)
        {
            yield return new(path, "It is neither points nor a reward, or both.", "Give either 'points' or 'reward'.");
        }

        if (gift.Points is < 1 or > Points.MaxPerMovement)
        {
            yield return new($"{path}.points", $"{gift.Points} is out of range.", $"Give 1 to {Points.MaxPerMovement} points.");
        }

        if (gift.Reward is { } reward && program.RewardOf(reward) is null)
        {
            yield return new($"{path}.reward", $"'{reward}' is no reward of this program.", program.Rewards.Count == 0 ? "Add it under 'rewards'." : $"Use one of: {string.Join(", ", program.Rewards.Select(known => known.Id))}.");
        }

        if (gift.Reward is { } given && program.RewardOf(given)?.Kind == RewardKind.Partner)
        {
            yield return new($"{path}.reward", $"'{given}' is a partner's code, and a pool may be empty when somebody comes up.", "Give a reward that does not run out, or points; with these the member may take a code.");
        }

        if (gift.RedeemableFor is { Count: 0 })
        {
            yield return new($"{path}.redeemableFor", "An empty list makes points that buy nothing.", "Name kinds of reward, or leave it out for every kind.");
        }

        foreach (var error in ProgramRules.Validity(gift.Validity, $"{path}.validity"))
        {
            yield return error;
        }
    }
}
