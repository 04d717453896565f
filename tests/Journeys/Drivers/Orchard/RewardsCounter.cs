namespace Encore.Journeys.Drivers.Orchard;

/// <summary>The module's page for shoppers.</summary>
internal sealed class RewardsCounter(Browser shopper)
{
    private const string Rewards = "/rewards";
    private const string NewCode = ".encore-ticket[data-new] code";

    /// <summary>Whether the site has rewards to redeem; they are vouchers for its own checkout.</summary>
    public async Task<bool> IsOpenAsync() => (await shopper.OpenAsync(Rewards)).Has("#encore-rewards");

    /// <summary>Sends the form with a request id of our own. The page itself shows it only while there are points enough; a second window may be older than that, so the token is another page's.</summary>
    public async Task<Redeemed> RedeemAsync(UnitProduct unit, string reward, string requestId)
    {
        var page = await shopper.OpenAsync(unit.Path);
        var answer = await shopper.SendAsync(page.Button($"{Rewards}/redeem").With("reward", reward).With("request", requestId));
        return new(answer.Has(NewCode) ? answer.Find(NewCode).TextContent.Trim() : null);
    }
}
