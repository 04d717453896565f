using System.Globalization;

namespace Encore.DemoStore.Hosting;

/// <summary>What the command line may say.</summary>
public sealed record StoreOptions
{
    public const string Usage = """
        Encore demo store

          --data <folder>    where the shop keeps its database (artifacts/demo)
          --urls <address>   where it listens (http://127.0.0.1:5080); port 0 takes any free port
          --reset            forget everything that happened and start with the sample history
          --empty            with a new database: products and people only, no past orders and reviews
          --replay <file>    plays a CDNOW purchase log through the engine first (its own database: artifacts/demo-replay)
          --now <instant>    with a new database: what the shop's clock shows at first, e.g. 2026-03-01T09:00Z
        """;

    /// <summary>Null: artifacts/demo, or artifacts/demo-replay for a shop with a replayed log.</summary>
    public string? Data { get; init; }

    public string DataFolder
    {
        get => Data ?? Path.GetFullPath(Path.Combine("artifacts", Replay is null ? "demo" : "demo-replay"));
        init => Data = value;
    }

    public string Urls { get; init; } = "http://127.0.0.1:5080";

    public bool Reset { get; init; }

    public bool Empty { get; init; }

    public DateTimeOffset? Now { get; init; }

    /// <summary>The purchase log to play back; null for none.</summary>
    public string? Replay { get; init; }

    public bool Help { get; init; }

    public string DatabaseFile => Path.Combine(DataFolder, "encore-demo.db");

    public string KeyFolder => Path.Combine(DataFolder, "encore-demo-keys");

    /// <exception cref="FormatException">An option is unknown, or its value is missing or unreadable.</exception>
    public static StoreOptions Parse(IEnumerable<string> arguments)
    {
        var options = new StoreOptions();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var name))
        {
            options = options.With(name, rest);
        }

        return options;
    }

    StoreOptions With(string name, Queue<string> rest) => name switch
    {
        "--reset" => this with { Reset = true },
        "--empty" => this with { Empty = true },
        "--help" or "-h" => this with { Help = true },
        "--data" => this with { DataFolder = Path.GetFullPath(Value(name, rest)) },
        "--urls" => this with { Urls = Value(name, rest) },
        "--replay" => this with { Replay = Path.GetFullPath(Value(name, rest)) },
        "--now" => this with { Now = Instant(Value(name, rest)) },
        _ => throw new FormatException($"Unknown option '{name}'."),
    };

    static string Value(string name, Queue<string> rest) =>
        rest.TryDequeue(out var value) ? value : throw new FormatException($"{name} wants a value.");

    static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new FormatException($"'{text}' is no instant; write it like 2026-03-01T09:00Z.");
}
