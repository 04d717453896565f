using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.DisplayManagement;

namespace Encore.OrchardCore.Loyalty.Screens;

/// <summary>The shopper's pages. Their bodies are the shape EncoreRewards, which a theme can override.</summary>
[Route(ScreenRoutes.Rewards)]
public sealed class RewardsController(LoyaltyEngine engine, ScreenHost screens, IShapeFactory shapes) : Controller
{
    private const int EntriesOnPage = 20;

    [HttpGet("")]
    public Task<IActionResult> Index() => RewardsAsync(null);

    [Authorize]
    [HttpGet("history")]
    public async Task<IActionResult> History(long? before)
    {
        var (entries, hasMore) = await EntriesAsync(screens.Member!.Value, before);
        return await ShapeAsync(await screens.RenderAsync<HistoryPage>(
            (nameof(HistoryPage.Entries), entries),
            (nameof(HistoryPage.Program), await engine.Programs.CurrentAsync()),
            (nameof(HistoryPage.HasMore), hasMore)));
    }

    [Authorize]
    [HttpPost("redeem")]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Redeem(
        [FromForm(Name = ScreenFields.Reward)] string? reward,
        [FromForm(Name = ScreenFields.Request)] string? request)
    {
        var member = screens.Member!.Value;
        return await RewardsAsync(await engine.Redemptions.RedeemAsync(new(member, reward ?? "", request ?? "", member.Customer)));
    }

    private async Task<IActionResult> RewardsAsync(RedeemResult? redeemed)
    {
        var member = screens.Member;
        var (entries, hasMore) = member is { } known ? await EntriesAsync(known, null) : ([], false);
        return await ShapeAsync(await screens.RenderAsync<RewardsPage>(
            (nameof(RewardsPage.Overview), member is { } signedIn ? await engine.Members.OverviewAsync(signedIn) : null),
            (nameof(RewardsPage.Program), await engine.Programs.CurrentAsync()),
            (nameof(RewardsPage.History), entries),
            (nameof(RewardsPage.HasMore), hasMore),
            (nameof(RewardsPage.OffersRewards), engine.Host.TakesVouchers),
            (nameof(RewardsPage.NewVoucher), redeemed?.Voucher?.Code),
            (nameof(RewardsPage.Refusal), redeemed?.Refusal)));
    }

    private async Task<(IReadOnlyList<Entry> Entries, bool HasMore)> EntriesAsync(MemberId member, long? before)
    {
        var entries = await engine.Members.HistoryAsync(member, before, EntriesOnPage + 1);
        await screens.NameAsync(entries.Select(entry => entry.Source));
        return ([.. entries.Take(EntriesOnPage)], entries.Count > EntriesOnPage);
    }

    private async Task<IActionResult> ShapeAsync(Microsoft.AspNetCore.Html.IHtmlContent body) =>
        View("Index", await shapes.CreateAsync<RewardsShape>("EncoreRewards", shape => shape.Body = body));
}
