using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Rewards;

public sealed class IndexModel(Screens screens, FriendLinks friends, Visitor visitor) : LoyaltyPage(screens)
{
    private const int Recent = 10;

    /// <param name="voucher">The code that was just issued.</param>
    public Task OnGet(string? voucher) => Show(voucher, refusal: null);

    public async Task<IActionResult> OnPostRedeem([FromForm(Name = ScreenFields.Reward)] string reward, [FromForm(Name = ScreenFields.Request)] string request)
    {
        if (Screens.Member is not { } member)
        {
            return Redirect(LoyaltyRoutes.AddressOf(ScreenRoute.SignIn));
        }

        var result = await Screens.Engine.Redemptions.RedeemAsync(new(member, reward ?? "", request ?? "", member.Customer));
        if (result.Voucher is { } voucher)
        {
            await Screens.Engine.Jobs.DispatchAsync();
            return Redirect($"/rewards?voucher={Uri.EscapeDataString(voucher.Code)}");
        }

        await Show(null, result.Refusal);
        return Page();
    }

    /// <summary>The shopper asks for a link of their own.</summary>
    public async Task<IActionResult> OnPostFriends()
    {
        if (Screens.Member is not { } member || visitor.Customer is not { } customer)
        {
            return Redirect(LoyaltyRoutes.AddressOf(ScreenRoute.SignIn));
        }

        await friends.OpenAsync(member, customer);
        return Redirect("/rewards#encore-friends");
    }

    private async Task Show(string? voucher, Refusal? refusal)
    {
        var program = await Screens.Engine.Programs.CurrentAsync();
        var history = Screens.Member is { } id ? await Screens.Engine.Members.HistoryAsync(id, limit: Recent + 1) : [];
        var referral = Screens.Member is { } friendly && program.Referral is not null ? await Screens.Engine.Referrals.ProgressAsync(friendly) : null;
        await Show<RewardsPage>(
            "rewards.title",
            null,
            (nameof(RewardsPage.Overview), Screens.Member is { } member ? await Screens.Engine.Members.OverviewAsync(member) : null),
            (nameof(RewardsPage.Tier), Screens.Member is { } shopper && program.Tiers is not null ? await Screens.Engine.Tiers.StandingAsync(shopper) : null),
            (nameof(RewardsPage.Offers), Screens.Member is { } regular ? await Screens.Engine.Offers.OpenAsync(regular) : []),
            (nameof(RewardsPage.Referral), referral),
            (nameof(RewardsPage.ReferralLink), referral?.Code is { } code ? friends.AddressOf(code) : null),
            (nameof(RewardsPage.Missions), Screens.Member is { } busy && program.Missions is not null ? await Screens.Engine.Missions.StandingAsync(busy) : null),
            (nameof(RewardsPage.Program), program),
            (nameof(RewardsPage.History), history.Take(Recent).ToList()),
            (nameof(RewardsPage.HasMore), history.Count > Recent),
            (nameof(RewardsPage.NewVoucher), voucher),
            (nameof(RewardsPage.Refusal), refusal));
    }
}
