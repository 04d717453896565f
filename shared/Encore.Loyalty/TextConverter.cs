using System.Globalization;
using Newtonsoft.Json;

namespace Encore.Loyalty;

/// <summary>Writes a value type as the plain text or number inside it.</summary>
internal sealed class TextConverter<T, TPlain>(Func<TPlain, T> read, Func<T, TPlain> write) : JsonConverter
    where T : struct
{
    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(T);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(write((T)value!));

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null && Nullable.GetUnderlyingType(objectType) is not null)
        {
            return null;
        }

        try
        {
            // The reader gives texts and whole numbers as they are; anything else is refused here, with its place.
            return reader.Value is TPlain plain ? read(plain) : throw new FormatException($"'{reader.Value}' is not what is wanted here.");
        }
        catch (Exception problem) when (problem is ArgumentException or OverflowException or FormatException)
        {
            throw new JsonSerializationException(string.Create(CultureInfo.InvariantCulture, $"{problem.Message} (at {reader.Path})"), problem);
        }
    }
}
