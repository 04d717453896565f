using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Encore.Loyalty.Web.Wording;

/// <summary>Fills <c>{name}</c> in a text; what stands between asterisks is emphasised where there is markup.</summary>
internal static partial class TextTemplate
{
    private const char Emphasis = '*';

    /// <exception cref="KeyNotFoundException">The text has a placeholder for which there is no value.</exception>
    public static string Plain(string template, IEnumerable<(string Name, string Value)> values) =>
        Fill(template.Replace(Emphasis.ToString(), "", StringComparison.Ordinal), values, static text => text);

    /// <summary>Text and values are encoded; only the emphasis is markup.</summary>
    public static string Markup(string template, IEnumerable<(string Name, string Value)> values)
    {
        var known = values.ToList();
        var html = new StringBuilder();
        foreach (var (index, part) in template.Split(Emphasis).Index())
        {
            var text = Fill(part, known, HtmlEncoder.Default.Encode);
            html.Append(index % 2 == 1 ? $"<strong>{text}</strong>" : text);
        }

        return html.ToString();
    }

    private static string Fill(string template, IEnumerable<(string Name, string Value)> values, Func<string, string> encode)
    {
        var known = values.ToDictionary(pair => pair.Name, pair => pair.Value);
        var filled = new StringBuilder();
        var end = 0;
        foreach (Match hole in Placeholder().Matches(template))
        {
            filled.Append(encode(template[end..hole.Index])).Append(encode(known[hole.Groups[1].Value]));
            end = hole.Index + hole.Length;
        }

        return filled.Append(encode(template[end..])).ToString();
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
