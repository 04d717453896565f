using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Encore.Models;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>Prepares the shopper's pages.</summary>
public sealed class RewardsModelFactory(ScreenRenderer renderer, ScreenContextFactory contexts, SourceNames names, VoucherChoices choices)
{
    private const int LatestEntries = 10;
    private const int EntriesOfAPage = 50;

    /// <param name="engine">The engine.</param>
    /// <param name="url">Of the page.</param>
    /// <param name="customer">Null: a guest, who is invited.</param>
    /// <param name="outcome">Of the form that was just sent.</param>
    public async Task<RewardsModel> RewardsAsync(LoyaltyEngine engine, IUrlHelper url, (Customer Customer, MemberId Member)? customer, RewardsOutcome outcome)
    {
        var context = await contexts.CreateAsync(engine.Host, url);
        var overview = customer is { } reader ? await engine.Members.OverviewAsync(reader.Member) : null;
        var history = customer is { } owner ? await engine.Members.HistoryAsync(owner.Member, limit: LatestEntries + 1) : [];
        var named = await names.AddAsync(context, url, history.Select(entry => entry.Source));
        var html = await renderer.RenderAsync<RewardsPage>(
            named with { Flash = outcome.Flash },
            (nameof(RewardsPage.Overview), overview),
            (nameof(RewardsPage.Program), await engine.Programs.CurrentAsync()),
            (nameof(RewardsPage.History), history.Take(LatestEntries).ToList()),
            (nameof(RewardsPage.HasMore), history.Count > LatestEntries),
            (nameof(RewardsPage.OffersRewards), engine.Host.TakesVouchers),
            (nameof(RewardsPage.NewVoucher), outcome.NewVoucher),
            (nameof(RewardsPage.Refusal), outcome.Refusal));
        return new(html, customer is not null, overview is null ? [] : await choices.OfAsync(customer!.Value.Customer, overview, context.Say, isInCart: false));
    }

    public async Task<RewardsModel> HistoryAsync(LoyaltyEngine engine, IUrlHelper url, MemberId member, long? before)
    {
        var entries = await engine.Members.HistoryAsync(member, before, EntriesOfAPage + 1);
        var context = await names.AddAsync(await contexts.CreateAsync(engine.Host, url), url, entries.Select(entry => entry.Source));
        var html = await renderer.RenderAsync<HistoryPage>(
            context,
            (nameof(HistoryPage.Entries), entries.Take(EntriesOfAPage).ToList()),
            (nameof(HistoryPage.Program), await engine.Programs.CurrentAsync()),
            (nameof(HistoryPage.HasMore), entries.Count > EntriesOfAPage));
        return new(html, IsSignedIn: true, []);
    }
}
