using System.Globalization;

namespace Encore.Endurance.Worker;

/// <summary><c>name=value</c> arguments of a worker process.</summary>
internal sealed class WorkerArguments(IReadOnlyDictionary<string, string> values)
{
    public static WorkerArguments Parse(IEnumerable<string> args) =>
        new(args.Select(arg => arg.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]));

    public string Text(string name) => values[name];

    public string? TextOrNone(string name) => values.GetValueOrDefault(name);

    public int Number(string name) => int.Parse(values[name], CultureInfo.InvariantCulture);

    public DateTimeOffset? Instant(string name) =>
        values.TryGetValue(name, out var ms) ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(ms, CultureInfo.InvariantCulture)) : null;
}
