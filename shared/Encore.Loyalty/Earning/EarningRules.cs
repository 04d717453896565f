using Encore.Loyalty.Campaigns;
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

    private readonly bool goByKind = factors.All(factor => factor.GoesByKind);

    /// <summary>The kinds that programs may name.</summary>
    public IReadOnlyCollection<string> Kinds => rulesByKind.Keys;

    /// <summary>All awards for a fact under a program, whether granted before or not: for previews too.</summary>
    /// <param name="fact">What may earn.</param>
    /// <param name="program">The one in force when it happened.</param>
    /// <param name="member">Who earns; other facts only.</param>
    /// <param name="isNew">False: rules that depend on other facts are left out.</param>
    /// <param name="faulty">Hears of each rule that broke; it is left out, and the others grant what they grant.</param>
    public IReadOnlyList<Award> AwardsFor(LoyaltyEvent fact, LoyaltyProgram program, EarningMember member, bool isNew = true, Action<RuleFault>? faulty = null)
    {
        var (book, candidates, asked) = (RuleBook.Of(program), new List<Candidate>(), new Asked(fact, member, program));
        var possible = book.Possible(fact);
        Dictionary<string, int>? unstacked = null;
        for (var index = 0; index < possible.Length; index++)
        {
            var line = book.Rules[index];
            var (rule, matcher) = line;
            var dependsOnOthers = rule.Limits is not null || matcher.AsksMember;
            if (!possible[index] || (dependsOnOthers && !isNew) || !rulesByKind.TryGetValue(rule.Kind, out var evaluators) || !matcher.Admits(fact, member))
            {
                continue;
            }

            foreach (var evaluator in evaluators)
            {
                if ((fact is not OrderEvent || evaluator.EarnsOnOrders) && Judge(evaluator, line, asked, faulty) is { } candidate)
                {
                    Add(candidates, candidate, ref unstacked);
                }
            }
        }

        return candidates.Count == 0 ? [] : WithCampaigns(candidates, new(fact, member, program), isNew, faulty);
    }

    /// <summary>Rules and factors may be somebody else's: what one of them breaks is its own award.</summary>
    private Candidate? Judge(IEarningRule evaluator, RuleBook.Line line, Asked asked, Action<RuleFault>? faulty)
    {
        try
        {
            var (fact, member, program) = asked;
            var context = new EarningContext { Rule = line.Rule, Program = program, Fact = fact, Member = member, Matcher = line.Matcher, Basis = asked.Basis, Factors = FactorsOn(line.Rule, asked) };
            return evaluator.Evaluate(context) is { Points.IsZero: false } award && Limited(award, line.Rule, fact, member, program) is { } granted ? new(granted, context, evaluator) : null;
        }
        catch (Exception problem) when (IsOfRule(problem))
        {
            faulty?.Invoke(new(line.Rule.Id, problem));
            return null;
        }
    }

    private static bool IsOfRule(Exception problem) => problem is not (OperationCanceledException or OutOfMemoryException);

    /// <summary>What campaigns give is told apart and held within their budgets; bonuses come on top of what rules grant. They depend on other facts.</summary>
    private static List<Award> WithCampaigns(List<Candidate> candidates, CampaignShares campaigns, bool isNew, Action<RuleFault>? faulty)
    {
        var awards = new List<Award>(candidates.Count);
        for (var index = 0; index < candidates.Count; index++)
        {
            var (award, context, rule) = candidates[index];
            try
            {
                awards.Add(campaigns.Told(award, rule, context));
            }
            catch (Exception problem) when (IsOfRule(problem))
            {
                faulty?.Invoke(new(context.Rule.Id, problem));
            }
        }

        if (isNew)
        {
            awards.AddRange(campaigns.Bonuses([.. candidates.Select(candidate => candidate.Context.Rule.Kind)]));
        }

        return awards;
    }

    private List<EarningFactor> FactorsOn(EarningRule rule, Asked asked)
    {
        if (asked.Factors.TryGetValue(rule.Kind, out var known))
        {
            return known;
        }

        var found = new List<EarningFactor>();
        for (var index = 0; index < factors.Count; index++)
        {
            found.AddRange(factors[index].For(asked.Fact, rule, asked.Member, asked.Program));
        }

        if (goByKind)
        {
            asked.Factors[rule.Kind] = found;
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
    private static void Add(List<Candidate> awards, Candidate award, ref Dictionary<string, int>? unstacked)
    {
        var rule = award.Context.Rule;
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
        else if (rule.Priority > awards[index].Context.Rule.Priority)
        {
            awards[index] = award;
        }
    }

    /// <summary>What all rules are asked about, with what one of them has found out for the others.</summary>
    private sealed record Asked(LoyaltyEvent Fact, EarningMember Member, LoyaltyProgram Program)
    {
        public OrderBasis Basis { get; } = new();

        public Dictionary<string, List<EarningFactor>> Factors { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>An award before campaigns are told apart.</summary>
    private sealed record Candidate(Award Award, EarningContext Context, IEarningRule Evaluator);
}
