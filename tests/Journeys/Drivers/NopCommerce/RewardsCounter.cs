namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>The plugin's page for shoppers.</summary>
internal sealed class RewardsCounter(Browser shopper)
{
    private const string Rewards = "/customer/rewards";

    /// <summary>Whether the store has rewards to redeem; they are vouchers for its own checkout.</summary>
    public async Task<bool> IsOpenAsync() => (await shopper.OpenAsync(Rewards)).Html().QuerySelector("#encore-rewards") is not null;

    /// <summary>Sends the form of the page with a request id of our own. The page itself shows it only while there are points enough; a second window may be older than that.</summary>
    public async Task<Redeemed> RedeemAsync(string reward, string requestId)
    {
        await shopper.OpenAsync(Rewards);
        var answer = await shopper.SendAsync($"{Rewards}/redeem", ("reward", reward), ("request", requestId));
        var page = answer.Location is { } shown ? await shopper.OpenAsync(shown) : answer;
        return new(page.Html().QuerySelector(".encore-ticket[data-new] code")?.TextContent.Trim());
    }

    /// <summary>Presses "use at my next checkout".</summary>
    public async Task UseAsync(string code)
    {
        var page = await shopper.OpenAsync(Rewards);
        var answer = await shopper.SendAsync(page.ActionOf($"form:has([name=encore-apply-voucher]) input[name=code][value='{code}']"), ("code", code));
        if (answer.Location is null)
        {
            throw new InvalidOperationException($"The voucher was refused: {answer.Words()}");
        }
    }
}
