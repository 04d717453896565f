namespace Encore.Loyalty.Campaigns;

/// <summary>What a campaign is to bring: one figure or several.</summary>
public sealed record CampaignGoal
{
    public long? Orders { get; init; }

    /// <summary>Goods net of tax, in the store's currency.</summary>
    public decimal? Revenue { get; init; }

    /// <summary>Points given beyond the base.</summary>
    public long? Points { get; init; }
}
