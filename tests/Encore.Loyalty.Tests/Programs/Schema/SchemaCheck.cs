using Newtonsoft.Json.Linq;

namespace Encore.Loyalty.Tests.Programs.Schema;

/// <summary>Holds documents against a schema: as much of draft 2020-12 as the program's schema uses. A word that is not known here is an error.</summary>
internal sealed class SchemaCheck(JObject root)
{
    private static readonly HashSet<string> Silent = ["$schema", "$id", "$defs", "title", "description", "default", "format"];

    public IReadOnlyList<string> Errors(JToken document) => [.. Errors(document, root)];

    private IEnumerable<string> Errors(JToken value, JObject schema) => schema.Properties().Where(word => !Silent.Contains(word.Name)).SelectMany(word => word.Name switch
    {
        "$ref" => Errors(value, (JObject)root["$defs"]![word.Value.Value<string>()!["#/$defs/".Length..]]!),
        "type" => Require(word.Value is JArray several ? several.Any(type => Is(value, type)) : Is(value, word.Value), value, $"is no {word.Value}"),
        "enum" => Require(word.Value.Any(name => JToken.DeepEquals(name, value)), value, $"is none of {word.Value.ToString(Newtonsoft.Json.Formatting.None)}"),
        "anyOf" => Require(word.Value.Any(one => !Errors(value, (JObject)one).Any()), value, "fits none of the forms"),
        "minimum" => Require(!Is(value, "number") || value.Value<decimal>() >= word.Value.Value<decimal>(), value, $"is below {word.Value}"),
        "minLength" => Require(value.Type != JTokenType.String || value.Value<string>()!.Length >= word.Value.Value<int>(), value, "is too short"),
        "required" => value is JObject given ? word.Value.Select(name => name.Value<string>()!).Where(name => given[name] is null).Select(name => $"{Path(value)}: {name} is missing") : [],
        "items" => value is JArray list ? list.SelectMany(item => Errors(item, (JObject)word.Value)) : [],
        "properties" => value is JObject with ? with.Properties().Where(property => word.Value[property.Name] is not null).SelectMany(property => Errors(property.Value, (JObject)word.Value[property.Name]!)) : [],
        "additionalProperties" => value is JObject known ? known.Properties().Where(property => schema["properties"]?[property.Name] is null).SelectMany(property => More(property, word.Value)) : [],
        _ => throw new InvalidOperationException($"SchemaCheck does not know the word '{word.Name}'."),
    });

    private IEnumerable<string> More(JProperty property, JToken rule) => rule is JObject schema ? Errors(property.Value, schema) : [$"{property.Path}: is not known"];

    private static IEnumerable<string> Require(bool holds, JToken value, string problem) => holds ? [] : [$"{Path(value)}: {value.ToString(Newtonsoft.Json.Formatting.None)} {problem}"];

    private static string Path(JToken value) => value.Path.Length == 0 ? "program" : value.Path;

    private static bool Is(JToken value, JToken type) => type.Value<string>() switch
    {
        "object" => value.Type == JTokenType.Object,
        "array" => value.Type == JTokenType.Array,
        "string" => value.Type is JTokenType.String,
        "boolean" => value.Type == JTokenType.Boolean,
        "integer" => value.Type == JTokenType.Integer,
        "number" => value.Type is JTokenType.Integer or JTokenType.Float,
        "null" => value.Type == JTokenType.Null,
        var other => throw new InvalidOperationException($"SchemaCheck does not know the type '{other}'."),
    };
}
