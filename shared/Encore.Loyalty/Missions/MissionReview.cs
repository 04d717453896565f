using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Missions;

/// <summary>Looks after every fact which missions stand completed now, and states what has changed: that is then rewarded, or taken back, like any other fact.</summary>
public sealed class MissionReview : IFollowUp
{
    public AccountRequest WantsFor(AccountRequest request, InboxItem item, LoyaltyProgram program) => Wants(request, program);

    public AccountRequest WantsAt(AccountRequest request, DateTimeOffset now, LoyaltyProgram program) => Wants(request, program);

    public void Follow(LoyaltyEvent fact, MemberWork work, DateTimeOffset now) => Review(work, now);

    public void Pass(MemberWork work, DateTimeOffset now) => Review(work, now);

    /// <summary>All that a mission may count.</summary>
    internal static AccountRequest Wants(AccountRequest request, LoyaltyProgram program)
    {
        var enabled = program.Missions?.List.Where(mission => mission.Enabled).ToList() ?? [];
        if (enabled.Count == 0)
        {
            return request;
        }

        var since = enabled.Min(mission => mission.From ?? DateTimeOffset.MinValue);
        return request with { ActivitiesSince = request.ActivitiesSince < since ? request.ActivitiesSince : since };
    }

    private static void Review(MemberWork work, DateTimeOffset now)
    {
        var program = work.Programs.At(now).Program;
        if (program.Missions is not { } missions || work.View.Account.Member.IsGuest)
        {
            // What guests do counts when they have become members.
            return;
        }

        var before = MissionLog.Of(work.Profile);
        var turns = before.Turns.ToBuilder();
        foreach (var progress in missions.List.Where(mission => mission.Enabled).Select(mission => MissionProgress.Of(mission, work.Activities, program.Zone, now)))
        {
            for (var round = 1; round <= progress.Mission.Rounds && (round <= progress.Completed.Count || turns.ContainsKey(Key(progress.Mission, round))); round++)
            {
                Align(progress, round, turns, work, now);
            }
        }

        if (!turns.SequenceEqual(before.Turns))
        {
            work.ChangeProfile(new MissionLog(turns.ToImmutable()).On(work.Profile));
        }
    }

    private static void Align(MissionProgress progress, int round, IDictionary<string, int> turns, MemberWork work, DateTimeOffset now)
    {
        var (key, mission, member) = (Key(progress.Mission, round), progress.Mission.Id, work.View.Account.Member);
        var latest = turns.TryGetValue(key, out var known) ? known : 0;
        var stands = round <= progress.Completed.Count;
        if (stands && latest <= 0)
        {
            turns[key] = 1 - latest;
            work.Record(new MissionCompleted { Member = member, MissionId = mission, Round = round, Turn = turns[key], OccurredAt = latest == 0 ? progress.Completed[round - 1] : now });
        }
        else if (!stands && latest > 0)
        {
            turns[key] = -latest;
            work.Record(new MissionUndone { Member = member, MissionId = mission, Round = round, Turn = latest, OccurredAt = now });
        }
    }

    private static string Key(Mission mission, int round) => string.Create(CultureInfo.InvariantCulture, $"{mission.Id}/{round}");
}
