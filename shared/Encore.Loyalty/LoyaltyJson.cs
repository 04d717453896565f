using Encore.Loyalty.Ledger;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Encore.Loyalty;

/// <summary>The one way in which Encore writes and reads its JSON: camel case, no nulls, decimals kept exact, value types as text.</summary>
public static class LoyaltyJson
{
    private static readonly LoyaltyContracts Contracts = new();

    private static readonly JsonSerializerSettings Lenient = Settings(MissingMemberHandling.Ignore);

    private static readonly JsonSerializerSettings Strict = Settings(MissingMemberHandling.Error);

    public static string Write(object value, bool indented = false) =>
        JsonConvert.SerializeObject(value, indented ? Formatting.Indented : Formatting.None, Lenient);

    /// <summary>Reads what Encore wrote itself, in this or an earlier version.</summary>
    /// <exception cref="JsonException">The text is not the JSON of a <typeparamref name="T"/>.</exception>
    public static T Read<T>(string json) => (T)Read(json, typeof(T));

    public static object Read(string json, Type type) =>
        JsonConvert.DeserializeObject(json, type, Lenient) ?? throw new JsonSerializationException($"The JSON of a {type.Name} is empty.");

    /// <summary>A serializer that refuses what it does not know: for documents that people write.</summary>
    internal static JsonSerializer StrictSerializer() => JsonSerializer.Create(Strict);

    private static JsonSerializerSettings Settings(MissingMemberHandling missing) => new()
    {
        ContractResolver = Contracts,
        NullValueHandling = NullValueHandling.Ignore,
        MissingMemberHandling = missing,
        FloatParseHandling = FloatParseHandling.Decimal,
        DateParseHandling = DateParseHandling.None,
        DateFormatString = "yyyy-MM-ddTHH:mm:ss.fffK",
        MaxDepth = 32,
        Converters =
        {
            new TextConverter<Points, long>(Points.Of, points => points.Value),
            new TextConverter<SourceKind, string>(SourceKind.Of, kind => kind.Name),
            new TextConverter<RewardKind, string>(RewardKind.Of, kind => kind.Name),
            new TextConverter<Eligibility, string>(Eligibility.Parse, eligibility => eligibility.ToString()),
            new TextConverter<MemberId, string>(MemberId.Parse, member => member.Value),
            new TextConverter<SourceKey, string>(SourceKey.Parse, source => source.Value),
            new TextConverter<LotId, long>(LotId.Of, lot => lot.Value),
            new TextConverter<Currency, string>(Currency.Of, currency => currency.Code),
            new MoneyConverter(),
            new Newtonsoft.Json.Converters.StringEnumConverter(new CamelCaseNamingStrategy()),
        },
    };
}
