using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Import;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Admin.Loyalty;

public sealed class ImportModel(Screens screens, ShopDatabase database, CustomerStore customers, Visitor visitor) : LoyaltyPage(screens)
{
    private ImportDesk Imports => Screens.Engine.Imports;

    public Task OnGet(bool gone) => Show<ImportPage>(
        "import.title",
        null,
        (nameof(ImportPage.Import), Imports.Latest),
        (nameof(ImportPage.Directory), MemberDirectory.Find(database, customers, Imports.Latest?.Report?.Accounts.Select(account => account.Member.Customer) ?? [])),
        (nameof(ImportPage.IsGone), gone));

    public async Task<IActionResult> OnPost([FromForm(Name = ScreenFields.File)] IFormFile? file)
    {
        if (file is not null)
        {
            await using var content = file.OpenReadStream();
            Imports.Check(await Imports.ReadAsync(file.FileName, content, KnownAsync, HttpContext.RequestAborted), visitor.Customer!.Name);
        }

        return RedirectToPage();
    }

    public IActionResult OnPostRun([FromForm(Name = ScreenFields.Import)] string? fileId) =>
        RedirectToPage(Imports.Start(fileId ?? "", visitor.Customer!.Name) ? null : new { gone = true });

    public IActionResult OnPostCancel()
    {
        Imports.Cancel();
        return RedirectToPage();
    }

    private Task<IReadOnlyDictionary<string, string>> KnownAsync(IReadOnlyCollection<string> references) =>
        Task.FromResult(MemberDirectory.Resolve(database, customers, references));
}
