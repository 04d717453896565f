using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Programs.Simulation;

/// <summary>Plays members' facts under one program, each at its own time, by the same handlers, follow-ups and decisions that act in the store. What is decided is kept in memory for as long as the member is played.</summary>
internal sealed class ProgramPlayer
{
    /// <summary>A follow-up that never comes to rest is left at it.</summary>
    private const int MostPasses = 10_000;

    private readonly LoyaltyProgram program;
    private readonly ProgramHistory history;
    private readonly FactHandlers handlers;
    private readonly FollowUps followUps;
    private readonly Dictionary<string, long> counters = new(StringComparer.Ordinal);

    /// <param name="program">What asks members, has them bring others, or has staff look after them is left out of it: the shop's history knows nothing of it.</param>
    /// <param name="handlers">Of the store.</param>
    /// <param name="followUps">Of the store.</param>
    public ProgramPlayer(LoyaltyProgram program, FactHandlers handlers, FollowUps followUps)
    {
        this.program = program with { Surveys = [], Cases = null, Referral = null };
        this.handlers = handlers;
        this.followUps = followUps;
        history = new([(1, DateTimeOffset.MinValue, this.program)]);
        Tally = new(this.program);
    }

    public OutcomeTally Tally { get; }

    /// <param name="member">Whose.</param>
    /// <param name="facts">By time.</param>
    /// <param name="end">As of which the member is looked at.</param>
    /// <returns>What the program gives the member, in money.</returns>
    public decimal Play(MemberId member, IReadOnlyList<LoyaltyEvent> facts, DateTimeOffset end)
    {
        var simulated = new SimulatedMember(member, counters);
        Tally.Begin();
        for (var index = 0; index < facts.Count; index++)
        {
            PassTo(facts[index].OccurredAt, simulated);
            Happen(facts[index], facts[index].OccurredAt, simulated);
        }

        PassTo(end, simulated);
        return Tally.End(simulated, end);
    }

    private void Happen(LoyaltyEvent fact, DateTimeOffset now, SimulatedMember member)
    {
        var item = InboxItem.Imagined(fact, now);
        member.Learn(item);
        var context = member.Load(followUps.WantsFor(AccountRequest.Of(fact.Member, [item.Origin]), item, program));
        var facts = new KnownFact[context.Facts.Count];
        for (var index = 0; index < facts.Length; index++)
        {
            facts[index] = KnownFact.Read(context.Facts[index]);
        }

        var work = new MemberWork(context, facts, history);
        if (handlers.Handle(fact, work, now) is not null)
        {
            Tally.Refuse();
            return;
        }

        followUps.Follow(fact, work, now);
        Commit(work, now, member);
    }

    private void PassTo(DateTimeOffset instant, SimulatedMember member)
    {
        for (var passes = 0; passes < MostPasses && member.Account.Profile.DueAt is { } due && due <= instant; passes++)
        {
            var context = member.Load(followUps.WantsAt(AccountRequest.Of(member.Account.Member), due, program));
            var work = new MemberWork(context, [], history);
            work.Apply(TimePassing.Decide(work.View, Moment.At(due)));
            followUps.Pass(work, due);
            Commit(work, due, member);
            if (member.Account.Profile.DueAt <= due)
            {
                return;
            }
        }
    }

    private void Commit(MemberWork work, DateTimeOffset now, SimulatedMember member)
    {
        var commit = work.ToCommit(now);
        member.Commit(commit);
        Tally.Add(commit.Entries);
        for (var index = 0; index < commit.Facts.Count; index++)
        {
            if (commit.Facts[index].Status == InboxStatus.Pending)
            {
                Happen(commit.Facts[index].Event(), now, member);
            }
        }
    }
}
