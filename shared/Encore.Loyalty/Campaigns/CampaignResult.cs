namespace Encore.Loyalty.Campaigns;

/// <summary>What a campaign has come to so far, as it was granted: refunds are not taken off.</summary>
/// <param name="Campaign">Which.</param>
/// <param name="Orders">Orders that earned more by it.</param>
/// <param name="Points">Points it gave beyond the base.</param>
/// <param name="Revenue">Goods in those orders, net of tax and discounts, in the store's currency.</param>
public sealed record CampaignResult(Campaign Campaign, long Orders, long Points, decimal Revenue)
{
    /// <summary>Null: without a limit.</summary>
    public long? Left => Campaign.Budget is { } budget ? Math.Max(0, budget - Points) : null;

    /// <summary>How much of the goal is reached, 0 to 1 and beyond: of several figures the least; null without a goal.</summary>
    public decimal? Reached => Campaign.Goal is not { } goal ? null : new[] { Orders / (decimal?)goal.Orders, Revenue / goal.Revenue, Points / (decimal?)goal.Points }.Min();
}
