using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Rewards;

/// <summary>Members choose what they save for. The progress stands in the offers.</summary>
public sealed class GoalDesk(Deciding deciding, ProgramDesk programs, RewardShelf shelf, TimeProvider clock)
{
    /// <summary>Another goal takes the place of the one before; null ends the saving. What is redeemed is no goal any more.</summary>
    public async Task<Refusal?> SetAsync(MemberId member, string? reward, CancellationToken cancel = default)
    {
        if (reward is not null && ((await programs.CurrentAsync(cancel)).RewardOf(reward) is not { } wanted || !shelf.IsOffered(wanted)))
        {
            return new(RefusalCode.RewardUnknown, reward);
        }

        return await deciding.RunAsync<Refusal?>(AccountRequest.Of(member), context =>
        {
            var (account, now) = (context.View.Account, Moment.At(clock.GetUtcNow()).Now);
            if (MemberGuard.Correcting(account) is { } closed)
            {
                return (closed, null);
            }

            return SavingGoal.Of(account.Profile)?.Reward == reward
                ? (null, null)
                : (null, new MemberCommit { Account = account with { Profile = SavingGoal.Set(account.Profile, reward is null ? null : new(reward, now)) }, CommittedAt = now });
        }, cancel);
    }
}
