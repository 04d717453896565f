using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Missions;

/// <summary>Where members stand with their missions. Writes nothing.</summary>
public sealed class MissionDesk(ILedgerStore ledger, ProgramDesk programs, TimeProvider clock)
{
    /// <summary>Derived from what the member has done; nothing where the program has no missions.</summary>
    public async Task<MissionStanding> StandingAsync(MemberId member, CancellationToken cancel = default)
    {
        var (now, program) = (clock.GetUtcNow(), await programs.CurrentAsync(cancel));
        if (program.Missions is not { } missions)
        {
            return MissionStanding.None;
        }

        var past = (await ledger.LoadAsync([MissionReview.Wants(AccountRequest.Of(member), program)], cancel))[0].Activities;
        return MissionStanding.Of(missions, [.. missions.List.Where(mission => mission.Enabled).Select(mission => MissionProgress.Of(mission, past, program.Zone, now))]);
    }
}
