using Encore.Loyalty.Earning;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Referrals;

/// <summary>What must hold of a program's referrals.</summary>
internal static class ReferralRules
{
    private const int MostFriends = 1_000_000;

    public static IEnumerable<ProgramError> Check(LoyaltyProgram program, string path) => program.Referral is not { } referral ? [] :
    [
        .. Ranges(referral, path),
        .. GivenRewards.Check(referral.WelcomeReward, program, $"{path}.welcomeReward"),
        .. GivenRewards.Check(referral.FriendReward, program, $"{path}.friendReward"),
        .. GivenRewards.Check(referral.ReferrerReward, program, $"{path}.referrerReward"),
    ];

    private static IEnumerable<ProgramError> Ranges(ReferralSettings referral, string path)
    {
        if (referral.WindowDays is < 1 or > 365)
        {
            yield return new($"{path}.windowDays", $"{referral.WindowDays} is out of range.", "Give 1 to 365 days.");
        }

        if (referral.OrderWithinDays is < 1 or > 730)
        {
            yield return new($"{path}.orderWithinDays", $"{referral.OrderWithinDays} is out of range.", "Give 1 to 730 days.");
        }

        if (referral.AfterDays is < 0 or > 365)
        {
            yield return new($"{path}.afterDays", $"{referral.AfterDays} is out of range.", "Give 0 to 365 days; 14 lets most refunds come first.");
        }

        if (referral.MinSpend is < 0 or > OrderFacts.MaxAmount)
        {
            yield return new($"{path}.minSpend", $"{referral.MinSpend} is out of range.", "Give the least amount of the goods, 0 or more.");
        }

        foreach (var (name, most) in new[] { ("mostPerDay", referral.MostPerDay), ("mostPerWeek", referral.MostPerWeek) }.Where(pair => pair.Item2 is < 1 or > MostFriends))
        {
            yield return new($"{path}.{name}", $"{most} is out of range.", $"Give 1 to {MostFriends} friends.");
        }
    }
}
