using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Tests.Programs.Schema;

/// <summary>What the core's own documentation says of its types, in plain words.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, XElement> members;

    public XmlDocs() => members = XDocument.Load(Path.ChangeExtension(typeof(LoyaltyProgram).Assembly.Location, ".xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    public string? Of(Type type) => Text($"T:{type.FullName}");

    public string? Of(MemberInfo member) => Text($"{(member is PropertyInfo ? 'P' : 'F')}:{member.DeclaringType!.FullName}.{member.Name}");

    private string? Text(string name)
    {
        if (members.GetValueOrDefault(name) is not { } member)
        {
            return null;
        }

        var inherited = member.Element("inheritdoc")?.Attribute("cref")?.Value;
        var text = member.Element("summary") is { } summary ? Spaces().Replace(string.Concat(summary.Nodes().Select(Plain)), " ").Trim() : null;
        return inherited is null ? text : Text(inherited);
    }

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"'{Named(see.Attribute("cref")!.Value)}'",
        XElement { Name.LocalName: "c" } code => $"'{code.Value}'",
        XElement other => string.Concat(other.Nodes().Select(Plain)),
        _ => "",
    };

    /// <summary>As the document writes it; a type is named as in the code.</summary>
    private static string Named(string reference)
    {
        var name = reference.Split('(')[0].Split('.')[^1];
        return reference[0] is 'P' or 'F' ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
