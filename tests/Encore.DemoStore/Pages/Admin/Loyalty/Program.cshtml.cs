using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Offers.CrossSell;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Admin.Loyalty;

public sealed class ProgramModel(Screens screens, Visitor visitor) : LoyaltyPage(screens)
{
    public async Task OnGet(bool published) =>
        await Show(await Screens.Engine.Programs.DocumentAsync(), [], published);

    public async Task<IActionResult> OnPost([FromForm(Name = ScreenFields.Document)] string? document)
    {
        var reading = await Screens.Engine.Programs.PublishAsync(document ?? "", visitor.Customer!.Name);
        if (reading.IsValid)
        {
            return Redirect("/admin/loyalty/program?published=true");
        }

        await Show(document ?? "", reading.Errors, published: false);
        return Page();
    }

    /// <summary>Nothing is changed yet: the editor shows the document with an offer added.</summary>
    public async Task<IActionResult> OnPostCrossSell([FromForm(Name = ScreenFields.Bought)] string? bought, [FromForm(Name = ScreenFields.Then)] string? then)
    {
        var report = Screens.Engine.CrossSell.Latest?.Report;
        if (report?.Rules.FirstOrDefault(rule => rule.Bought == bought && rule.Then == then) is not { } rule)
        {
            return Redirect(LoyaltyRoutes.AddressOf(ScreenRoute.CrossSell));
        }

        var document = CrossSellProposal.Into(await Screens.Engine.Programs.DocumentAsync(), CrossSellProposal.Of(rule, report.Settings.Level));
        await Show<ProgramPage>(
            "program.title",
            CrossSellPage.Taken,
            (nameof(ProgramPage.Document), document),
            (nameof(ProgramPage.Program), await Screens.Engine.Programs.CurrentAsync()));
        return Page();
    }

    private async Task Show(string document, IReadOnlyList<ProgramError> errors, bool published) => await Show<ProgramPage>(
        "program.title",
        say => published ? new Flash(say["program.published"]) : null,
        (nameof(ProgramPage.Document), document),
        (nameof(ProgramPage.Program), await Screens.Engine.Programs.CurrentAsync()),
        (nameof(ProgramPage.Errors), errors));
}
