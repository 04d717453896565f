using System.Globalization;
using Encore.Loyalty.Campaigns;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>Grants what the rules in force give for a fact, and brings what stands to what should stand.</summary>
public sealed class Awarding(EarningRules rules, MessageSwitch messages)
{
    /// <summary>Every award the program in force at the fact's time gives for it; a repeated call grants nothing twice.</summary>
    /// <param name="fact">What may earn.</param>
    /// <param name="work">The member's.</param>
    /// <param name="now">When it is decided.</param>
    /// <param name="isNew">False where another fact of the same origin is at hand: limits and conditions that depend on other facts were judged when this one came, and are not judged again.</param>
    public Refusal? Grant(LoyaltyEvent fact, MemberWork work, DateTimeOffset now, bool isNew = true)
    {
        var (version, program) = work.Programs.At(fact.OccurredAt);
        if (work.View.Account.Member.IsGuest && !program.Guests.Enabled)
        {
            return null;
        }

        var granted = new List<Award>();
        foreach (var award in rules.AwardsFor(fact, program, work.EarnerFor(fact), isNew, fault => work.TryAgain(fault.ToString())))
        {
            var decision = work.Apply(Accrual.Decide(work.View, award, Moment.At(now, version)));
            if (decision.Refusal is { } refusal)
            {
                return refusal;
            }

            if (decision.Entries.Any(entry => entry.From == LedgerAccount.Issued))
            {
                work.Note(new() { Source = award.Source, RuleId = award.RuleId, At = fact.OccurredAt, Points = award.Points });
                Tell(award, work, now);
                granted.Add(award);
            }
        }

        CampaignCounters.Count(fact, granted, program, work);
        return null;
    }

    /// <summary>Brings every award of a source to the points that <paramref name="standing"/> leaves it.</summary>
    /// <param name="earned">The fact that earned.</param>
    /// <param name="standing">What may stand of an award.</param>
    /// <param name="work">The member's.</param>
    /// <param name="now">When it is decided.</param>
    public Refusal? Align(LoyaltyEvent earned, Func<AwardDetails, AwardLeft> standing, MemberWork work, DateTimeOffset now)
    {
        var source = earned.Origin;
        foreach (var granted in work.View.Of(source).Where(entry => entry.From == LedgerAccount.Issued).DistinctBy(entry => entry.RuleId).ToList())
        {
            var refunds = work.Programs.Numbered(granted.ProgramVersion).Refunds;
            var left = standing(granted.Explain().Award ?? new AwardDetails { Points = granted.Points.Value });
            var target = new AwardTarget { Source = source, RuleId = granted.RuleId, Target = left.Points, Policy = refunds.Policy, Grace = refunds.Grace, PaidShare = left.PaidShare };
            var decision = work.Apply(Clawback.Decide(work.View, target, Moment.At(now, granted.ProgramVersion)));
            if (decision.Refusal is { } refusal)
            {
                return refusal;
            }

            if (decision.Entries.Count > 0)
            {
                work.Note(new() { Source = source, RuleId = granted.RuleId, At = earned.OccurredAt, Points = left.Points });
                TellTaken(source, decision, work, now);
            }
        }

        return null;
    }

    private void Tell(Award award, MemberWork work, DateTimeOffset now)
    {
        if (!messages.IsOn)
        {
            return;
        }

        var values = new Dictionary<string, string> { ["points"] = award.Points.ToString(), ["source"] = award.Source.Value, ["kind"] = award.Terms.Kind.Name };
        MessageValues.AddInstant(values, "spendableAt", award.Terms.MaturesAt);
        MessageValues.AddInstant(values, "expiresAt", award.Terms.ExpiresAt);
        work.Tell(new() { Member = work.View.Account.Member, Kind = MessageKinds.PointsEarned, Values = values, CreatedAt = now });
    }

    private void TellTaken(SourceKey source, Decision decision, MemberWork work, DateTimeOffset now)
    {
        var taken = decision.Entries.Where(entry => entry.To == LedgerAccount.ClawedBack).Sum(entry => entry.Points.Value);
        if (!messages.IsOn || taken == 0)
        {
            return;
        }

        var values = new Dictionary<string, string>
        {
            ["points"] = taken.ToString(CultureInfo.InvariantCulture),
            ["source"] = source.Value,
            ["owed"] = work.View.Account.Balances.Owed.ToString(),
        };
        work.Tell(new() { Member = work.View.Account.Member, Kind = MessageKinds.PointsTakenBack, Values = values, CreatedAt = now });
    }
}
