using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>Grants what the rules in force give for a fact, and brings what stands to what should stand.</summary>
public sealed class Awarding(IEnumerable<IEarningRule> rules, MessageSwitch messages)
{
    private readonly Dictionary<string, IEarningRule[]> rulesByKind =
        rules.GroupBy(rule => rule.Kind).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Every award the program in force at the fact's time gives for it; a repeated call grants nothing twice.</summary>
    public Refusal? Grant(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        var (version, program) = work.Programs.At(fact.OccurredAt);
        foreach (var award in AwardsFor(fact, program))
        {
            var decision = work.Apply(Accrual.Decide(work.View, award, Moment.At(now, version)));
            if (decision.Refusal is { } refusal)
            {
                return refusal;
            }

            Tell(award, decision, work, now);
        }

        return null;
    }

    /// <summary>All awards for a fact under a program, whether granted before or not: for previews too.</summary>
    public IEnumerable<Award> AwardsFor(LoyaltyEvent fact, LoyaltyProgram program) =>
        from rule in program.Earning
        where rule.Enabled
        from evaluator in rulesByKind.GetValueOrDefault(rule.Kind, [])
        let award = evaluator.Evaluate(new() { Rule = rule, Program = program, Fact = fact })
        where award is not null && !award.Points.IsZero
        select award;

    /// <summary>Brings every award of a source to the points that <paramref name="standing"/> leaves it.</summary>
    public Refusal? Align(SourceKey source, Func<AwardDetails, AwardLeft> standing, MemberWork work, DateTimeOffset now)
    {
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

            TellTaken(source, decision, work, now);
        }

        return null;
    }

    private void Tell(Award award, Decision decision, MemberWork work, DateTimeOffset now)
    {
        if (!messages.IsOn || decision.Entries.All(entry => entry.From != LedgerAccount.Issued))
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
