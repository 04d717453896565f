using System.Runtime.CompilerServices;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Campaigns;

/// <summary>A program's campaigns made ready for many facts: those that are switched on, by priority.</summary>
internal sealed class CampaignBook
{
    private static readonly ConditionalWeakTable<LoyaltyProgram, CampaignBook> Books = [];

    private readonly IReadOnlyList<Line> lines;
    private readonly Dictionary<string, Campaign> byId;

    private CampaignBook(LoyaltyProgram program)
    {
        var zone = program.Zone;
        byId = program.Campaigns.ToDictionary(campaign => campaign.Id, StringComparer.Ordinal);
        lines = [.. program.Campaigns.Where(campaign => campaign.Enabled).OrderByDescending(campaign => campaign.Priority).Select(campaign => new Line(campaign, new(campaign.When, zone)))];
    }

    public static CampaignBook Of(LoyaltyProgram program) => Books.GetValue(program, program => new(program));

    /// <summary>Those that apply to a fact of a member and have something left to give.</summary>
    public IEnumerable<Line> For(LoyaltyEvent fact, EarningMember member) =>
        lines.Count == 0 ? [] : lines.Where(line => line.Campaign.RunsAt(fact.OccurredAt) && member.LeftOf(line.Campaign) > 0 && line.Matcher.Admits(fact, member));

    public Campaign? Find(string id) => byId.GetValueOrDefault(id);

    internal sealed record Line(Campaign Campaign, Matcher Matcher);
}
