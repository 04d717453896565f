using AngleSharp.Html.Dom;

namespace Encore.Journeys.Drivers.Orchard;

/// <summary>A form as a browser would send it: everything that it holds, token included.</summary>
/// <param name="Action">Where it is sent.</param>
/// <param name="Fields">In the form's order; names may repeat.</param>
internal sealed record Form(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private static readonly string[] Buttons = ["submit", "button", "image", "reset", "file"];

    public static Form Of(IHtmlFormElement form, string address) => new(
        form.GetAttribute("action") is { Length: > 0 } action ? action : address,
        [.. form.Elements.SelectMany(Values)]);

    public Form With(string field, string value) => this with { Fields = [.. Fields.Where(known => known.Key != field), new(field, value)] };

    public Form To(string action) => this with { Action = action };

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlElement element) => element switch
    {
        _ when element.HasAttribute("disabled") || element.GetAttribute("name") is not { Length: > 0 } => [],
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement input when Buttons.Contains(input.Type) => [],
        IHtmlInputElement input => [new(input.Name!, input.Value)],
        IHtmlSelectElement select => select.SelectedOptions.Select(option => KeyValuePair.Create(select.Name!, option.Value)),
        IHtmlTextAreaElement area => [new(area.Name!, area.Value)],
        _ => [],
    };
}
