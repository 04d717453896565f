using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Encore.Loyalty.Programs;

/// <summary>One place in which two documents differ.</summary>
/// <param name="Path">Where: <c>earning['purchase'].points</c>. What has an id in a list is known by it, wherever it stands; else by its place.</param>
/// <param name="Before">The value as JSON; null: there was none.</param>
/// <param name="After">The value as JSON; null: there is none any more.</param>
public sealed record ProgramDifference(string Path, string? Before, string? After)
{
    /// <summary>All differences, in the order of the second document, removed parts first. Documents that are not JSON differ as a whole.</summary>
    public static IReadOnlyList<ProgramDifference> Between(string before, string after)
    {
        var (left, right) = (Parse(before), Parse(after));
        return left is null || right is null ? before == after ? [] : [new("", before, after)] : [.. Between("", left, right)];
    }

    public override string ToString() => $"{(Path.Length == 0 ? "program" : Path)}: {Before ?? "nothing"} → {After ?? "nothing"}";

    private static IEnumerable<ProgramDifference> Between(string path, JToken? before, JToken? after) => (before, after) switch
    {
        (JObject left, JObject right) => left.Properties().Where(property => right[property.Name] is null).Concat(right.Properties()).SelectMany(property =>
            Between(path.Length == 0 ? property.Name : $"{path}.{property.Name}", left[property.Name], right[property.Name])),
        (JArray left, JArray right) when HaveIds(left) && HaveIds(right) => ById(path, left, right),
        (JArray left, JArray right) when left.Concat(right).Any(item => item is JContainer) => Enumerable.Range(0, Math.Max(left.Count, right.Count)).SelectMany(index =>
            Between($"{path}[{index}]", left.ElementAtOrDefault(index), right.ElementAtOrDefault(index))),
        _ => IsSame(before, after) ? [] : [new(path, Text(before), Text(after))],
    };

    private static IEnumerable<ProgramDifference> ById(string path, JArray before, JArray after)
    {
        var (left, right) = (before.DistinctBy(IdOf).ToDictionary(IdOf), after.DistinctBy(IdOf).ToDictionary(IdOf));
        var (stayed, now) = (left.Keys.Where(right.ContainsKey).ToList(), right.Keys.Where(left.ContainsKey).ToList());
        return left.Keys.Except(now).Concat(right.Keys).SelectMany(id => Between($"{path}['{id}']", left.GetValueOrDefault(id), right.GetValueOrDefault(id)))
            .Concat(stayed.SequenceEqual(now) ? [] : [new(path, Names(stayed), Names(now))]);
    }

    private static bool HaveIds(JArray list) => list.All(item => item is JObject part && part["id"] is JValue { Type: JTokenType.String });

    private static string IdOf(JToken item) => item.Value<string>("id")!;

    private static string Names(IEnumerable<string> ids) => JsonConvert.SerializeObject(ids);

    /// <summary>1 and 1.0 are the same number.</summary>
    private static bool IsSame(JToken? before, JToken? after) =>
        JToken.DeepEquals(before, after) || (before is JValue { Type: JTokenType.Integer or JTokenType.Float } left && after is JValue { Type: JTokenType.Integer or JTokenType.Float } right && left.Value<decimal>() == right.Value<decimal>());

    private static string? Text(JToken? value) => value?.ToString(Formatting.None);

    private static JToken? Parse(string json)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(json)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
            return JToken.Load(reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
