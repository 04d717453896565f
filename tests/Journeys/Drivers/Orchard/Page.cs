using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Encore.Journeys.Drivers.Orchard;

/// <summary>What the site showed in the end.</summary>
/// <param name="Address">Path of the page, after redirects.</param>
/// <param name="Text">HTML.</param>
internal sealed record Page(string Address, string Text)
{
    private const string ComplaintSelector = ".message-error, .message-warning, .validation-summary-errors, .field-validation-error, .encore-errors, .encore-notice[data-tone=bad], .alert-danger";

    private IDocument? document;

    public bool Has(string selector) => Html().QuerySelector(selector) is not null;

    /// <exception cref="InvalidOperationException">The page has nothing like it.</exception>
    public IElement Find(string selector) =>
        Html().QuerySelector(selector) ?? throw new InvalidOperationException($"{Address} has no '{selector}'. It says: {Words()}");

    /// <exception cref="InvalidOperationException">The page has no such form.</exception>
    public Form Form(string selector) => Orchard.Form.Of((IHtmlFormElement)Find(selector), Address);

    /// <summary>The request that a button makes which is no form: the page's token, sent there.</summary>
    public Form Button(string address) =>
        new(address, [new("__RequestVerificationToken", Find("input[name='__RequestVerificationToken']").GetAttribute("value") ?? "")]);

    /// <exception cref="InvalidOperationException">The page complains of something.</exception>
    public Page Accepted() => Complaints() is { Length: > 0 } said ? throw new InvalidOperationException($"{Address} complains: {said}") : this;

    /// <summary>Complaints, or the beginning of what is shown.</summary>
    public string Words() => Short(Complaints() is { Length: > 0 } said ? said : Html().Body?.TextContent ?? Text);

    private string Complaints() => Short(string.Join(' ', Html().QuerySelectorAll(ComplaintSelector).Select(said => said.TextContent)));

    private IDocument Html() => document ??= new HtmlParser().ParseDocument(Text);

    private static string Short(string said)
    {
        var words = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 500 ? words[..500] : words;
    }
}
