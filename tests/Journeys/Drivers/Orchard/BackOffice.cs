using System.Globalization;

namespace Encore.Journeys.Drivers.Orchard;

/// <summary>The site's administrator at work.</summary>
internal sealed class BackOffice(Browser admin)
{
    private const string Publish = "submit.Publish";

    /// <summary>No currency: the field is left out of the reckoning.</summary>
    private const string None = "---";

    public async Task SignInAsync(PublishedSite site)
    {
        var form = (await admin.OpenAsync("/Login")).Form("form[action*='Login' i]");
        await admin.SendAsync(form.With("LoginForm.UserName", site.Admin).With("LoginForm.Password", site.Password));
        if ((await admin.OpenAsync("/Admin")).Address != "/Admin")
        {
            throw new InvalidOperationException($"{site.Admin} could not sign in as an administrator.");
        }
    }

    public async Task EnableAsync(string feature)
    {
        const string Features = "/Admin/Features";
        var enable = $"a[href*='{Features}/{feature}/Enable']";
        var list = await admin.OpenAsync(Features);
        if (!list.Has($"input[name=featureIds][value='{feature}']"))
        {
            throw new InvalidOperationException($"The site does not know the feature {feature}: it did not take the module.");
        }

        if (list.Has(enable) && (await admin.SendAsync(list.Button($"{Features}/{feature}/Enable"))).Accepted().Has(enable))
        {
            throw new InvalidOperationException($"The site did not enable the feature {feature}; its log says why.");
        }
    }

    /// <summary>Puts the product of the stories on sale.</summary>
    public async Task<UnitProduct> StockAsync()
    {
        const string Price = "PricePart.PriceField.Currency";
        var editor = await admin.OpenAsync("/Admin/Contents/ContentTypes/Product/Create");
        var form = editor.Form("form:has([name='ProductPart.Sku'])");
        var path = $"unit{Guid.NewGuid():N}";
        await AcceptAsync(form
            .With("TitlePart.Title", "Journey unit")
            .With("AutoroutePart.Path", path)
            .With("ProductPart.Sku", path.ToUpperInvariant())
            .With("PricePart.PriceField.Value", "10.00")
            .With("TaxPart.GrossPrice.Currency", None)
            .With("DiscountPart.DiscountAmount.Currency", None)
            .With("InventoryPart.IgnoreInventory.Value", "true")
            .With(Publish, Publish));
        return new($"/{path}", form.Fields.Single(field => field.Key == Price).Value);
    }

    public async Task PublishAsync(string program)
    {
        const string Document = "textarea[name=document]";
        var page = await admin.OpenAsync("/Admin/Encore/Program");
        var answer = await admin.SendAsync(page.Form($"form:has({Document})").With("document", program));
        if (answer.Find(Document).GetAttribute("aria-invalid") == "true")
        {
            throw new InvalidOperationException($"The program was refused: {answer.Words()}");
        }
    }

    public async Task RefundAsync(string order, decimal part)
    {
        var page = await admin.OpenAsync($"/Admin/Encore/Orders/{order}");
        var paid = decimal.Parse(page.Find("[data-paid]").GetAttribute("data-paid")!, CultureInfo.InvariantCulture);
        await AcceptAsync(page.Form("#encore-refund").With("Amount", (paid * part).ToString("0.00", CultureInfo.InvariantCulture)));
    }

    public async Task CancelAsync(string order) => await AcceptAsync((await admin.OpenAsync($"/Admin/Encore/Orders/{order}")).Form("#encore-cancel"));

    public async Task DecideAsync(string review, bool isApproved) =>
        await AcceptAsync((await admin.OpenAsync("/Admin/Contents/ContentItems/ProductReview")).Button($"/Admin/Contents/ContentItems/{review}/{(isApproved ? "Publish" : "Unpublish")}"));

    private async Task AcceptAsync(Form form) => (await admin.SendAsync(form)).Accepted();
}
