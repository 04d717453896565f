using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Encore.Models;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>Prepares the admin's pages about members.</summary>
public sealed class MemberScreens(ScreenRenderer renderer, ScreenContextFactory contexts, SourceNames names, CustomerProfiles profiles)
{
    private const int MembersOfAPage = 50;
    private const int EntriesOfAPage = 100;

    public async Task<ScreenModel> ListAsync(LoyaltyEngine engine, IUrlHelper url, string search, string? after)
    {
        var members = await engine.Members.ListAsync(search, string.IsNullOrEmpty(after) ? null : engine.Host.Member(after), MembersOfAPage + 1);
        var page = members.Take(MembersOfAPage).ToList();
        var html = await renderer.RenderAsync<MembersPage>(
            await contexts.CreateAsync(engine.Host, url, isAdmin: true),
            (nameof(MembersPage.Totals), await engine.Members.TotalsAsync()),
            (nameof(MembersPage.Program), await engine.Programs.CurrentAsync()),
            (nameof(MembersPage.Members), page),
            (nameof(MembersPage.Directory), await profiles.OfAsync(page.Select(account => account.Member))),
            (nameof(MembersPage.Search), search),
            (nameof(MembersPage.IsFirstPage), string.IsNullOrEmpty(after)),
            (nameof(MembersPage.HasMore), members.Count > page.Count));
        return new("Menu.Members", "Encore.EncoreMembers.List", html);
    }

    public async Task<ScreenModel> MemberAsync(LoyaltyEngine engine, IUrlHelper url, MemberId member, long? before)
    {
        var entries = await engine.Members.HistoryAsync(member, before, EntriesOfAPage + 1);
        var overview = await engine.Members.OverviewAsync(member);
        var context = await names.AddAsync(await contexts.CreateAsync(engine.Host, url, isAdmin: true), url, entries.Select(entry => entry.Source));
        var html = await renderer.RenderAsync<MemberPage>(
            context,
            (nameof(MemberPage.Account), await engine.Members.AccountAsync(member)),
            (nameof(MemberPage.Program), await engine.Programs.CurrentAsync()),
            (nameof(MemberPage.Entries), entries.Take(EntriesOfAPage).ToList()),
            (nameof(MemberPage.At), overview.At),
            (nameof(MemberPage.Vouchers), overview.Vouchers),
            (nameof(MemberPage.Profile), await profiles.OfAsync(member)),
            (nameof(MemberPage.HasMore), entries.Count > EntriesOfAPage),
            (nameof(MemberPage.IsNewestPage), before is null));
        return new("Member", "Encore.EncoreMembers.List", html);
    }

    public async Task<ScreenModel> ProblemsAsync(LoyaltyEngine engine, IUrlHelper url)
    {
        var items = await engine.Events.ProblemsAsync();
        var html = await renderer.RenderAsync<ProblemsPage>(
            await names.AddAsync(await contexts.CreateAsync(engine.Host, url, isAdmin: true), url, items.Select(item => item.Origin)),
            (nameof(ProblemsPage.Items), items),
            (nameof(ProblemsPage.Directory), await profiles.OfAsync(items.Select(item => item.Member))));
        return new("Menu.Problems", "Encore.EncoreHealth.Problems", html);
    }
}
