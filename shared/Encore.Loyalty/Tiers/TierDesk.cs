using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Tiers;

/// <summary>Where members stand, and where they would stand under other tiers. Writes nothing.</summary>
public sealed class TierDesk(ILedgerStore ledger, ILedgerReader reader, ProgramDesk programs, TimeProvider clock)
{
    private const int BatchSize = 500;

    /// <summary>Now; nowhere where the program has no tiers.</summary>
    public async Task<TierStanding> StandingAsync(MemberId member, CancellationToken cancel = default)
    {
        var (now, program) = (clock.GetUtcNow(), await programs.CurrentAsync(cancel));
        return program.Tiers is null ? TierStanding.None : At(program, (await ledger.LoadAsync([Request(member, now, program)], cancel))[0], now);
    }

    /// <summary>Looks at every member under the program in force and under another one.</summary>
    /// <param name="candidate">Perhaps only a draft.</param>
    /// <param name="progress">Hears of every batch.</param>
    /// <param name="cancel">Stops between two batches.</param>
    public async Task<TierPreview> PreviewAsync(LoyaltyProgram candidate, IProgress<TierPreview>? progress = null, CancellationToken cancel = default)
    {
        var (now, current) = (clock.GetUtcNow(), await programs.CurrentAsync(cancel));
        var count = new TierCount(current.Tiers, candidate.Tiers);
        MemberId? after = null;
        while (await reader.MembersAsync("", after, BatchSize, cancel) is { Count: > 0 } accounts)
        {
            var members = accounts.Where(account => (account.Status is MemberStatus.Active or MemberStatus.Blocked) && !account.Member.IsGuest).ToList();
            var contexts = await ledger.LoadAsync([.. members.Select(account => Request(account.Member, now, current, candidate))], cancel);
            foreach (var context in contexts)
            {
                count.Add(context.View.Account.Member, At(current, context, now).Level, At(candidate, context, now).Level);
            }

            after = accounts[^1].Member;
            progress?.Report(count.Preview);
            cancel.ThrowIfCancellationRequested();
        }

        return count.Preview;
    }

    private static TierStanding At(LoyaltyProgram program, AccountContext context, DateTimeOffset now) =>
        program.Tiers is { } tiers ? TierRule.At(tiers, program.Zone, context.Activities, now) : TierStanding.None;

    private static AccountRequest Request(MemberId member, DateTimeOffset now, params LoyaltyProgram[] programs) => AccountRequest.Of(member) with
    {
        ActivitiesSince = programs.Where(program => program.Tiers is not null).Select(program => (DateTimeOffset?)TierRule.KnownFrom(program.Tiers!, program.Zone, now)).Min(),
    };
}
