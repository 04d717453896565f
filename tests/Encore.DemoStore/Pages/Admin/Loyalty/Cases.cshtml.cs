using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Surveys.Cases;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Admin.Loyalty;

public sealed class CasesModel(Screens screens, Visitor visitor, ShopDatabase database, CustomerStore customers, TimeProvider clock) : LoyaltyPage(screens)
{
    private const int PageSize = 50;

    [BindProperty(Name = ScreenFields.Customer)]
    public string Customer { get; set; } = "";

    [BindProperty(Name = ScreenFields.Case)]
    public string Case { get; set; } = "";

    [BindProperty(Name = ScreenFields.Version)]
    public long Version { get; set; }

    [BindProperty(Name = ScreenFields.Note)]
    public string? Note { get; set; }

    public Task OnGet([FromQuery(Name = ScreenFields.Closed)] bool closed) => Show(closed, null);

    public async Task OnPostChange(
        [FromForm(Name = ScreenFields.Topic)] CaseTopic? topic,
        [FromForm(Name = ScreenFields.Assignee)] string? assignee,
        [FromForm(Name = ScreenFields.Message)] string? message,
        [FromForm(Name = ScreenFields.Status)] CaseStatus? status)
    {
        var result = await Screens.Engine.Cases.ChangeAsync(new()
        {
            Member = Screens.Engine.Host.Member(Customer),
            Id = Case,
            Version = Version,
            Actor = visitor.Customer!.Name,
            Topic = topic,
            Assignee = assignee ?? "",
            Note = Note,
            Message = status == CaseStatus.Closed ? message : null,
            Status = status,
        });
        await Screens.Engine.Jobs.DispatchAsync();
        await Show(closed: false, result.Outcome);
    }

    public async Task OnPostGive([FromForm(Name = ScreenFields.Points)] long points, [FromForm(Name = ScreenFields.Request)] string request)
    {
        var result = await Screens.Engine.Cases.GoodwillAsync(new()
        {
            Member = Screens.Engine.Host.Member(Customer),
            Id = Case,
            Version = Version,
            Actor = visitor.Customer!.Name,
            Points = points,
            Reason = Note ?? "",
            RequestId = request,
        });
        await Show(closed: false, result.Outcome);
    }

    private async Task Show(bool closed, CaseOutcome? outcome)
    {
        var cases = await Screens.Engine.Cases.ListAsync(new() { Open = !closed }, limit: PageSize);
        await Show<CasesPage>(
            "cases.title",
            null,
            (nameof(CasesPage.Cases), cases),
            (nameof(CasesPage.Count), await Screens.Engine.Cases.CountAsync()),
            (nameof(CasesPage.Now), clock.GetUtcNow()),
            (nameof(CasesPage.IsClosed), closed),
            (nameof(CasesPage.Outcome), outcome),
            (nameof(CasesPage.Directory), MemberDirectory.Find(database, customers, cases.Select(known => known.Member.Customer))));
    }
}
