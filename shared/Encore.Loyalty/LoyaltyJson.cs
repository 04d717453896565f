using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace Encore.Loyalty;

/// <summary>The one way in which Encore writes and reads its JSON: camel case, no nulls, decimals kept exact, value types as text.</summary>
public static class LoyaltyJson
{
    private static readonly LoyaltyContracts Contracts = new();

    private static readonly JsonSerializer Lenient = Serializer(MissingMemberHandling.Ignore);

    public static string Write(object value, bool indented = false)
    {
        var text = new StringBuilder(256);
        using (var writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture)) { Formatting = indented ? Formatting.Indented : Formatting.None })
        {
            Lenient.Serialize(writer, value);
        }

        return text.ToString();
    }

    /// <summary>Reads what Encore wrote itself, in this or an earlier version.</summary>
    /// <exception cref="JsonException">The text is not the JSON of a <typeparamref name="T"/>.</exception>
    public static T Read<T>(string json) => (T)Read(json, typeof(T));

    public static object Read(string json, Type type)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
        return Lenient.Deserialize(reader, type) ?? throw new JsonSerializationException($"The JSON of a {type.Name} is empty.");
    }

    /// <summary>A serializer that refuses what it does not know: for documents that people write.</summary>
    internal static JsonSerializer StrictSerializer() => Serializer(MissingMemberHandling.Error);

    private static JsonSerializer Serializer(MissingMemberHandling missing) => JsonSerializer.Create(new()
    {
        ContractResolver = Contracts,
        NullValueHandling = NullValueHandling.Ignore,
        MissingMemberHandling = missing,

        // A default such as "none" is shared by all: what is read takes its place, and is not written into it.
        ObjectCreationHandling = ObjectCreationHandling.Replace,
        FloatParseHandling = FloatParseHandling.Decimal,
        DateParseHandling = DateParseHandling.None,
        DateFormatString = "yyyy-MM-ddTHH:mm:ss.fffK",
        MaxDepth = 32,
    });
}
