using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Encore.OrchardCore.Loyalty.Screens;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;

namespace Encore.OrchardCore.Loyalty.Admin;

/// <summary>Encore's pages in the admin, around the screens that all hosts share.</summary>
[Admin("Encore/{action}", "Encore{action}")]
public sealed class LoyaltyController(LoyaltyEngine engine, ScreenHost screens, MemberNames names, Gate gate, TimeProvider clock) : Controller
{
    private const int MembersOnPage = 50;

    private const int EntriesOnPage = 50;

    private const int MostProblems = 200;

    private string Actor => User.Identity?.Name ?? "admin";

    [HttpGet]
    public Task<IActionResult> Members(string? search, string? after) => gate.ViewAsync(this, async () =>
    {
        var wanted = (search ?? "").Trim();
        var members = await engine.Members.ListAsync(
            await names.IdOfAsync(wanted) ?? wanted,
            string.IsNullOrEmpty(after) ? null : engine.Host.Member(after),
            MembersOnPage + 1);
        IReadOnlyList<MemberAccount> page = [.. members.Take(MembersOnPage)];
        return Page(await screens.RenderAsync<MembersPage>(
            (nameof(MembersPage.Totals), await engine.Members.TotalsAsync()),
            (nameof(MembersPage.Program), await engine.Programs.CurrentAsync()),
            (nameof(MembersPage.Members), page),
            (nameof(MembersPage.Directory), await names.OfAsync(page.Select(account => account.Member))),
            (nameof(MembersPage.Search), wanted),
            (nameof(MembersPage.IsFirstPage), string.IsNullOrEmpty(after)),
            (nameof(MembersPage.HasMore), members.Count > MembersOnPage)));
    });

    [HttpGet]
    public Task<IActionResult> Member(string? customer, long? before) => gate.ViewAsync(this, async () =>
    {
        if (string.IsNullOrWhiteSpace(customer))
        {
            return NotFound();
        }

        var member = engine.Host.Member(customer);
        var account = await engine.Members.AccountAsync(member);
        var entries = await engine.Members.HistoryAsync(member, before, EntriesOnPage + 1);
        await screens.NameAsync([.. entries.Select(entry => entry.Source), .. account.Lots.Select(lot => lot.Source)]);
        return Page(await screens.RenderAsync<MemberPage>(
            (nameof(MemberPage.Account), account),
            (nameof(MemberPage.Program), await engine.Programs.CurrentAsync()),
            (nameof(MemberPage.Entries), (IReadOnlyList<Entry>)[.. entries.Take(EntriesOnPage)]),
            (nameof(MemberPage.At), clock.GetUtcNow()),
            (nameof(MemberPage.Vouchers), (await engine.Members.OverviewAsync(member)).Vouchers),
            (nameof(MemberPage.Profile), (await names.OfAsync([member])).GetValueOrDefault(customer)),
            (nameof(MemberPage.HasMore), entries.Count > EntriesOnPage),
            (nameof(MemberPage.IsNewestPage), before is null)));
    });

    [HttpGet]
    public Task<IActionResult> Problems() => gate.ViewAsync(this, async () =>
    {
        var items = await engine.Events.ProblemsAsync(MostProblems);
        await screens.NameAsync(items.Select(item => item.Origin));
        return Page(await screens.RenderAsync<ProblemsPage>(
            (nameof(ProblemsPage.Items), items),
            (nameof(ProblemsPage.Directory), await names.OfAsync(items.Select(item => item.Member)))));
    });

    [HttpGet]
    public Task<IActionResult> Audit() => gate.ViewAsync(this, async () => Page(await screens.RenderAsync<AuditPage>(
        (nameof(AuditPage.Audit), engine.Audit.Latest),
        (nameof(AuditPage.Rebuild), engine.Audit.LatestRebuild),
        (nameof(AuditPage.MayRebuild), await gate.MayManageAsync(this)))));

    [HttpPost]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> RunAudit() => AuditAsync(() => engine.Audit.Start(Actor));

    [HttpPost]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> CancelAudit() => AuditAsync(engine.Audit.Cancel);

    /// <summary>Shows the differences; with <paramref name="write"/>, writes them.</summary>
    [HttpPost]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> RunRebuild([FromForm(Name = ScreenFields.Write)] bool write) => AuditAsync(() => engine.Audit.StartRebuild(Actor, write));

    [HttpGet]
    public Task<IActionResult> Program() => gate.ViewAsync(this, async () => await ProgramPageAsync(await engine.Programs.DocumentAsync(), []));

    [HttpPost]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> PublishProgram([FromForm(Name = ScreenFields.Document)] string? document) => gate.ManageAsync(this, async () =>
    {
        var reading = await engine.Programs.PublishAsync(document ?? "", Actor);
        return reading.IsValid ? RedirectToAction(nameof(Program)) : await ProgramPageAsync(document ?? "", reading.Errors);
    });

    private Task<IActionResult> AuditAsync(Action act) => gate.ManageAsync(this, () =>
    {
        act();
        return Task.FromResult<IActionResult>(RedirectToAction(nameof(Audit)));
    });

    private async Task<IActionResult> ProgramPageAsync(string document, IReadOnlyList<ProgramError> errors) => Page(await screens.RenderAsync<ProgramPage>(
        (nameof(ProgramPage.Document), document),
        (nameof(ProgramPage.Program), await engine.Programs.CurrentAsync()),
        (nameof(ProgramPage.Errors), errors)));

    private ViewResult Page(IHtmlContent body) => View("Screen", body);
}
