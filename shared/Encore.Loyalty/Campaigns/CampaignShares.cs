using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Campaigns;

/// <summary>Tells what campaigns give from what rules give, and holds it within the budgets; for all awards of one fact. Pure.</summary>
internal sealed class CampaignShares(LoyaltyEvent fact, EarningMember member, LoyaltyProgram program)
{
    private Dictionary<string, long>? given;
    private (IReadOnlyList<EarningFactor> Factors, List<EarningFactor> Campaigns, List<EarningFactor>[] UpToEach)? split;

    /// <summary>An award that was multiplied.</summary>
    /// <param name="award">With all factors, and within the rule's limits.</param>
    /// <param name="rule">Asked for the points with some of the factors, without limits.</param>
    /// <param name="context">With all factors, of which some may be campaigns'.</param>
    public Award Told(Award award, IEarningRule rule, EarningContext context)
    {
        var (campaigns, upToEach) = Split(context.Factors);
        if (campaigns.Count == 0)
        {
            return award;
        }

        var (before, cut) = (Math.Min(PointsWith(rule, context, upToEach[0]), award.Points.Value), 0L);
        Dictionary<string, long>? shares = null;
        for (var index = 0; index < campaigns.Count; index++)
        {
            var upTo = index == campaigns.Count - 1 ? award.Points.Value : Math.Min(PointsWith(rule, context, upToEach[index + 1]), award.Points.Value);
            var beyond = Math.Max(0, upTo - before);
            var share = Take(campaigns[index].Name, beyond);
            (before, cut) = (upTo, cut + beyond - share);
            if (share > 0)
            {
                (shares ??= new(StringComparer.Ordinal))[campaigns[index].Name] = share;
            }
        }

        return Cut(shares is null ? award : award with { Details = award.Details with { Campaigns = shares } }, cut);
    }

    private static long PointsWith(IEarningRule rule, EarningContext context, List<EarningFactor> factors) =>
        (rule is IPointsAlone quick ? quick.PointsOf(context, factors) : rule.Evaluate(context with { Factors = factors })?.Points ?? Points.Zero).Value;

    /// <summary>The bonuses for a fact that earned something.</summary>
    /// <param name="kinds">Of the rules that gave it.</param>
    public IEnumerable<Award> Bonuses(IReadOnlyCollection<string> kinds)
    {
        var hasUnstacked = false;
        foreach (var (campaign, matcher) in CampaignBook.Of(program).For(fact, member))
        {
            if (campaign.Points is not { } points || !kinds.Any(campaign.AppliesTo) || (!campaign.Stackable && hasUnstacked) || Take(campaign.Id, points) is not (> 0 and var share))
            {
                continue;
            }

            hasUnstacked |= !campaign.Stackable;
            var context = new EarningContext { Rule = campaign.Rule, Program = program, Fact = fact, Member = member, Matcher = matcher };
            yield return context.Grant(Points.Of(share), new() { Lines = Lines(matcher, share), Campaigns = new Dictionary<string, long> { [campaign.Id] = share }, Uncapped = share == points ? null : points });
        }
    }

    /// <summary>The campaigns among the factors, and the others alone, with the first campaign, with the first two, and so on. Rules of one kind share their factors.</summary>
    private (List<EarningFactor> Campaigns, List<EarningFactor>[] UpToEach) Split(IReadOnlyList<EarningFactor> factors)
    {
        if (split is not { } known || !ReferenceEquals(known.Factors, factors))
        {
            var campaigns = factors.Where(factor => factor.IsCampaign).ToList();
            split = known = (factors, campaigns, [.. Enumerable.Range(0, campaigns.Count + 1).Select(count => factors.Where(factor => !factor.IsCampaign).Concat(campaigns.Take(count)).ToList())]);
        }

        return (known.Campaigns, known.UpToEach);
    }

    private long Take(string campaign, long points)
    {
        var left = CampaignBook.Of(program).Find(campaign) is { } budgeted ? member.LeftOf(budgeted) - (given?.GetValueOrDefault(campaign) ?? 0) : long.MaxValue;
        var share = Math.Min(points, left);
        given ??= new(StringComparer.Ordinal);
        given[campaign] = given.GetValueOrDefault(campaign) + share;
        return share;
    }

    /// <summary>By which a refund takes a bonus back.</summary>
    private List<LineShare>? Lines(Matcher matcher, long points)
    {
        if (fact is not OrderPaid { Order: var order })
        {
            return null;
        }

        var weights = order.Lines.Select(line => matcher.Admits(line) ? line.Net : 0).ToList();
        var shares = LargestRemainder.Split(points, weights);
        return [.. order.Lines.Select((line, index) => new LineShare(line.LineId, weights[index], shares[index]))];
    }

    private static Award Cut(Award award, long cut)
    {
        if (cut == 0)
        {
            return award;
        }

        var (points, lines) = (award.Points.Value - cut, award.Details.Lines);
        var shares = LargestRemainder.Split(points, [.. (lines ?? []).Select(line => line.Weight)]);
        return award with
        {
            Points = Points.Of(points),
            Details = award.Details with { Points = points, Uncapped = award.Details.Uncapped ?? award.Points.Value, Lines = lines is null ? null : [.. lines.Select((line, index) => line with { Points = shares[index] })] },
        };
    }
}
