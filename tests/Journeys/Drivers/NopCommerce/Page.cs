using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>What a store answered.</summary>
/// <param name="Address">Of whom it was asked.</param>
/// <param name="Text">HTML or JSON.</param>
/// <param name="Location">Where it leads to; null when it is a page.</param>
internal sealed record Page(string Address, string Text, string? Location)
{
    /// <summary>Every form has the same one.</summary>
    public string? Token => Html().QuerySelector("input[name='__RequestVerificationToken']")?.GetAttribute("value");

    public IDocument Html() => new HtmlParser().ParseDocument(Text);

    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Text);
        return document.RootElement.Clone();
    }

    /// <summary>Where the form is sent that has this field.</summary>
    /// <exception cref="InvalidOperationException">There is no such form.</exception>
    public string ActionOf(string field) =>
        Html().QuerySelector(field)?.Closest("form") is { } form
            ? (form.GetAttribute("action") is { Length: > 0 } action ? action : Address).Split('#')[0]
            : throw new InvalidOperationException($"{Address} has no form with {field}. It says: {Words()}");

    /// <summary>Complaints, or the beginning of what is shown.</summary>
    public string Words()
    {
        var html = Html();
        var complaints = html.QuerySelectorAll(".alert-danger, .encore-errors, .encore-notice[data-tone=bad], .validation-summary-errors, .field-validation-error, .message-error").Select(said => said.TextContent);
        var words = string.Join(' ', (string.Concat(complaints) is { Length: > 0 } said ? said : html.Body?.TextContent ?? Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 500 ? words[..500] : words;
    }
}
