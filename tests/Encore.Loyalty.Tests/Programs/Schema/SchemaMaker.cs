using System.Reflection;
using Encore.Loyalty.Campaigns;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Offers;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Tiers;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Encore.Loyalty.Tests.Programs.Schema;

/// <summary>Makes the program's JSON Schema (draft 2020-12) from the types by which programs are read, and from what their documentation says.</summary>
/// <param name="earning">Kinds of the core's earning rules.</param>
/// <param name="rewards">Kinds of the core's rewards.</param>
/// <param name="triggers">Kinds of the core's triggers of offers.</param>
internal sealed class SchemaMaker(IEnumerable<string> earning, IEnumerable<string> rewards, IEnumerable<string> triggers)
{
    private readonly XmlDocs docs = new();
    private readonly SortedDictionary<string, JObject> definitions = new(StringComparer.Ordinal);
    private readonly NullabilityInfoContext nullability = new();

    /// <summary>Types that are written as a plain value. A new one with a converter of its own in LoyaltyContracts gets its line here.</summary>
    private readonly Dictionary<Type, Func<JObject>> plain = new()
    {
        [typeof(string)] = () => new() { ["type"] = "string" },
        [typeof(bool)] = () => new() { ["type"] = "boolean" },
        [typeof(int)] = () => new() { ["type"] = "integer" },
        [typeof(long)] = () => new() { ["type"] = "integer" },
        [typeof(decimal)] = () => new() { ["type"] = "number" },
        [typeof(DateTimeOffset)] = () => new() { ["type"] = "string", ["format"] = "date-time" },
        [typeof(JObject)] = () => new() { ["type"] = "object" },
        [typeof(RewardKind)] = () => Kind(rewards),
        [typeof(SourceKind)] = () => Kind(earning),
        [typeof(Points)] = () => new() { ["type"] = "integer", ["minimum"] = 0 },
    };

    /// <summary>Texts that name a kind of earning.</summary>
    private static bool NamesEarning(MemberInfo? member) =>
        (member?.DeclaringType == typeof(EarningRule) && member.Name == nameof(EarningRule.Kind)) || (member?.DeclaringType == typeof(Campaign) && member.Name == nameof(Campaign.Kinds)) || (member?.DeclaringType == typeof(TierSettings) && member.Name == nameof(TierSettings.Kinds));

    /// <summary>Texts that name a trigger of offers.</summary>
    private static bool NamesTrigger(MemberInfo? member) => member?.DeclaringType == typeof(Offer) && member.Name == nameof(Offer.Trigger);

    public JObject Make()
    {
        var program = Object(typeof(LoyaltyProgram));
        ((JObject)program["properties"]!).AddFirst(new JProperty("$schema", new JObject { ["type"] = "string", ["description"] = "The address of this schema, for editors that check while one writes." }));
        program.AddFirst(new JProperty("title", "Loyalty program"));
        program.AddFirst(new JProperty("$id", "urn:encore:loyalty:program"));
        program.AddFirst(new JProperty("$schema", "https://json-schema.org/draft/2020-12/schema"));
        program["$defs"] = new JObject(definitions.Select(definition => new JProperty(definition.Key, definition.Value)));
        return program;
    }

    private static JObject Kind(IEnumerable<string> known) =>
        new() { ["anyOf"] = new JArray(new JObject { ["enum"] = new JArray(known.Order(StringComparer.Ordinal)) }, new JObject { ["type"] = "string", ["minLength"] = 1, ["description"] = "Or a kind that an extension brings." }) };

    private JObject Object(Type type)
    {
        var contract = (JsonObjectContract)LoyaltyJson.StrictSerializer().ContractResolver.ResolveContract(type);
        var read = contract.Properties.Where(property => !property.Ignored && property.Writable).ToList();
        var blank = Activator.CreateInstance(type)!;
        var schema = new JObject { ["type"] = "object" };
        Describe(schema, docs.Of(type));
        schema["additionalProperties"] = false;
        schema["properties"] = new JObject(read.Select(property => new JProperty(property.PropertyName!, Property(type.GetProperty(property.UnderlyingName!)!, blank))));
        if (read.Where(property => property.Required == Newtonsoft.Json.Required.Always).Select(property => property.PropertyName).ToList() is { Count: > 0 } required)
        {
            schema["required"] = new JArray(required);
        }

        return schema;
    }

    private JObject Property(PropertyInfo property, object blank)
    {
        var isNullable = Nullable.GetUnderlyingType(property.PropertyType) is not null || (!property.PropertyType.IsValueType && nullability.Create(property).WriteState != NullabilityState.NotNull);
        var schema = Value(property.PropertyType, property);
        schema = !isNullable ? schema
            : schema["type"] is JValue type && schema["enum"] is null ? With(schema, "type", new JArray(type, "null"))
            : new() { ["anyOf"] = new JArray(schema, new JObject { ["type"] = "null" }) };
        Describe(schema, docs.Of(property));
        if (Default(property.GetValue(blank)) is { } value)
        {
            schema["default"] = value;
        }

        return schema;
    }

    private JObject Value(Type given, MemberInfo? member = null)
    {
        var type = Nullable.GetUnderlyingType(given) ?? given;
        if (plain.TryGetValue(type, out var make))
        {
            return type != typeof(string) ? make() : NamesEarning(member) ? Kind(earning) : NamesTrigger(member) ? Kind(triggers) : make();
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            return new() { ["type"] = "object", ["additionalProperties"] = Value(type.GetGenericArguments()[1]) };
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return new() { ["type"] = "array", ["items"] = Value(type.GetGenericArguments()[0], member) };
        }

        if (!type.IsEnum && (type.IsValueType || type.Namespace?.StartsWith("Encore.", StringComparison.Ordinal) != true))
        {
            throw new InvalidOperationException($"How is {type} written in a program ({member?.DeclaringType?.Name}.{member?.Name})? Add a line for it to SchemaMaker.plain, or use a type that stands there.");
        }

        return Reference(type);
    }

    private JObject Reference(Type type)
    {
        var name = char.ToLowerInvariant(type.Name[0]) + type.Name[1..];
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = [];
            definitions[name] = type.IsEnum ? Enum(type) : Object(type);
        }

        return new() { ["$ref"] = $"#/$defs/{name}" };
    }

    private JObject Enum(Type type)
    {
        var values = type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (Name: char.ToLowerInvariant(field.Name[0]) + field.Name[1..], Doc: docs.Of(field))).ToList();
        var schema = new JObject();
        Describe(schema, string.Join(' ', values.Where(value => value.Doc is not null).Select(value => $"{value.Name}: {value.Doc}").Prepend(docs.Of(type) ?? "")).Trim());
        return With(schema, "enum", new JArray(values.Select(value => value.Name)));
    }

    private static JToken? Default(object? value) => value switch
    {
        bool or int or long or decimal or string { Length: > 0 } => JToken.FromObject(value),
        System.Enum name => char.ToLowerInvariant(name.ToString()[0]) + name.ToString()[1..],
        _ => null,
    };

    private static void Describe(JObject schema, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            schema["description"] = text;
        }
    }

    private static JObject With(JObject schema, string name, JToken value)
    {
        schema[name] = value;
        return schema;
    }
}
