using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>
/// Asks the program's rules what a fact earns. Base rules add up, each with an award of its own; of those of a kind that do not stack, the one with the highest priority grants; tiers and campaigns multiply;
/// limits come last. Pure.
/// </summary>
public sealed class EarningRules(IEnumerable<IEarningRule> rules, IEnumerable<IEarningFactors> factors)
{
    private readonly Dictionary<string, IEarningRule[]> rulesByKind =
        rules.GroupBy(rule => rule.Kind).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private readonly IReadOnlyList<IEarningFactors> factors = [.. factors];

    /// <summary>The kinds that programs may name.</summary>
    public IReadOnlyCollection<string> Kinds => rulesByKind.Keys;

    /// <summary>All awards for a fact under a program, whether granted before or not: for previews too.</summary>
    /// <param name="fact">What may earn.</param>
    /// <param name="program">The one in force when it happened.</param>
    /// <param name="member">Who earns; other facts only.</param>
    /// <param name="isNew">False: rules that depend on other facts are left out.</param>
    public IReadOnlyList<Award> AwardsFor(LoyaltyEvent fact, LoyaltyProgram program, EarningMember member, bool isNew = true)
    {
        var awards = new List<Award>();
        Dictionary<string, int>? unstacked = null;
        foreach (var (rule, matcher) in RuleBook.Of(program).Rules)
        {
            var dependsOnOthers = rule.Limits is not null || matcher.AsksMember;
            if ((dependsOnOthers && !isNew) || !rulesByKind.TryGetValue(rule.Kind, out var evaluators) || !matcher.Admits(fact, member))
            {
                continue;
            }

            foreach (var evaluator in evaluators)
            {
                var context = new EarningContext { Rule = rule, Program = program, Fact = fact, Member = member, Matcher = matcher, Factors = FactorsOn(fact, rule, member, program) };
                if (evaluator.Evaluate(context) is { Points.IsZero: false } award && Limited(award, rule, fact, member, program) is { } granted)
                {
                    Add(awards, granted, rule, program, ref unstacked);
                }
            }
        }

        return awards;
    }

    private List<EarningFactor> FactorsOn(LoyaltyEvent fact, EarningRule rule, EarningMember member, LoyaltyProgram program)
    {
        var found = new List<EarningFactor>();
        for (var index = 0; index < factors.Count; index++)
        {
            found.AddRange(factors[index].For(fact, rule, member, program));
        }

        return found;
    }

    private static Award? Limited(Award award, EarningRule rule, LoyaltyEvent fact, EarningMember member, LoyaltyProgram program)
    {
        if (rule.Limits is not { } limits)
        {
            return award;
        }

        var left = LimitCheck.Left(award, limits, fact.OccurredAt, member, program.Zone);
        return left.IsZero ? null
            : left == award.Points ? award
            : award with { Points = left, Details = award.Details with { Points = left.Value, Uncapped = award.Points.Value } };
    }

    /// <summary>Where the award does not stack, only the best of its kind stays.</summary>
    private static void Add(List<Award> awards, Award award, EarningRule rule, LoyaltyProgram program, ref Dictionary<string, int>? unstacked)
    {
        if (rule.Stackable)
        {
            awards.Add(award);
            return;
        }

        unstacked ??= new(StringComparer.Ordinal);
        if (!unstacked.TryGetValue(rule.Kind, out var index))
        {
            unstacked[rule.Kind] = awards.Count;
            awards.Add(award);
        }
        else if (rule.Priority > program.Earning.First(other => other.Id == awards[index].RuleId).Priority)
        {
            awards[index] = award;
        }
    }
}
