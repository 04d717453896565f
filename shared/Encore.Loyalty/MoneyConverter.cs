using System.Globalization;
using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty;

/// <summary>Money as text, <c>"80.00 USD"</c>, so that no reader turns the amount into a float.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    public override void WriteJson(JsonWriter writer, Money value, JsonSerializer serializer) => writer.WriteValue(value.ToString());

    public override Money ReadJson(JsonReader reader, Type objectType, Money existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var parts = (reader.Value as string)?.Split(' ');
        return parts is [var amount, { Length: 3 } code] && decimal.TryParse(amount, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? Money.Of(number, code)
            : throw new JsonSerializationException($"'{reader.Value}' is not an amount: write it as \"80.00 USD\" (at {reader.Path}).");
    }
}
