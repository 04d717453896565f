using Newtonsoft.Json;

namespace Encore.Loyalty;

/// <summary>Writes a value type as the plain text or number inside it.</summary>
internal sealed class TextConverter<T, TPlain>(Func<TPlain, T> read, Func<T, TPlain> write) : JsonConverter<T>
    where T : struct
{
    public override void WriteJson(JsonWriter writer, T value, JsonSerializer serializer) => writer.WriteValue(write(value));

    public override T ReadJson(JsonReader reader, Type objectType, T existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        try
        {
            return read(serializer.Deserialize<TPlain>(reader)!);
        }
        catch (Exception problem) when (problem is ArgumentException or OverflowException or NullReferenceException)
        {
            throw new JsonSerializationException(problem.Message, problem);
        }
    }
}
