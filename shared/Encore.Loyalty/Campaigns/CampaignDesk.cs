using Encore.Loyalty.Hosting;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Campaigns;

/// <summary>What campaigns have come to.</summary>
public sealed class CampaignDesk(ILedgerStore ledger, ProgramDesk programs, HostOptions host)
{
    /// <summary>Of every campaign of the program in force, as it stands in it.</summary>
    public async Task<IReadOnlyList<CampaignResult>> ResultsAsync(CancellationToken cancel = default)
    {
        var campaigns = (await programs.CurrentAsync(cancel)).Campaigns;
        var names = campaigns.SelectMany(campaign => new[] { CampaignCounters.Points(campaign.Id), CampaignCounters.Orders(campaign.Id), CampaignCounters.Revenue(campaign.Id) }).ToList();
        var counters = names.Count == 0 ? new Dictionary<string, long>() : (await ledger.LoadAsync([AccountRequest.Of(host.Member("campaigns")) with { Counters = names }], cancel))[0].Counters;
        return [.. campaigns.Select(campaign => CampaignCounters.Result(campaign, counters))];
    }
}
