using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Processing;

/// <summary>Everything that follows from facts and from time, asked in turn.</summary>
public sealed class FollowUps(IEnumerable<IFollowUp> followUps)
{
    private readonly IFollowUp[] followUps = [.. followUps];

    /// <summary>What rules and follow-ups have to see when they judge this item.</summary>
    public AccountRequest WantsFor(AccountRequest request, InboxItem item, LoyaltyProgram program)
    {
        var wanted = RuleBook.Of(program).Limits.AddTo(request, item.OccurredAt, program.Zone);
        foreach (var followUp in followUps)
        {
            wanted = followUp.WantsFor(wanted, item, program);
        }

        return wanted;
    }

    public AccountRequest WantsAt(AccountRequest request, DateTimeOffset now, LoyaltyProgram program) =>
        followUps.Aggregate(RuleBook.Of(program).Limits.AddTo(request, now, program.Zone), (wanted, followUp) => followUp.WantsAt(wanted, now, program));

    public void Follow(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        foreach (var followUp in followUps)
        {
            followUp.Follow(fact, work, now);
        }

        SetDue(work, now);
    }

    public void Pass(MemberWork work, DateTimeOffset now)
    {
        foreach (var followUp in followUps)
        {
            followUp.Pass(work, now);
        }

        SetDue(work, now);
    }

    private void SetDue(MemberWork work, DateTimeOffset now)
    {
        DateTimeOffset? next = null;
        foreach (var followUp in followUps)
        {
            next = followUp.NextDueAt(work, now) is { } due && !(next <= due) ? due : next;
        }

        if (next != work.Profile.DueAt)
        {
            work.ChangeProfile(work.Profile with { DueAt = next });
        }
    }
}
