namespace Encore.LedgerTool;

/// <summary>The command line.</summary>
internal sealed class Arguments
{
    public const string Usage = """
        audit   <database> [--scope <name>]
        rebuild <database> [--scope <name>] [--write]
        import  <database> --scope <name> --file <csv> [--write]
        where <database> is --sqlite <file>, --postgres <connection string> or --mariadb <connection string>,
        each with [--prefix encore_] [--schema <name>] [--language en|zh-CN]
        """;

    private static readonly string[] Verbs = ["audit", "rebuild", "import"];

    private readonly Dictionary<string, string> values = [];

    private Arguments(string verb) => Verb = verb;

    public string Verb { get; }

    public bool Writes { get; private set; }

    /// <summary>Null: every scope there is.</summary>
    public string? Scope => values.GetValueOrDefault("--scope");

    public string File => values["--file"];

    public string Prefix => values.GetValueOrDefault("--prefix") ?? "encore_";

    public string? Schema => values.GetValueOrDefault("--schema");

    public string Language => values.GetValueOrDefault("--language") ?? "en";

    /// <summary>The option that names the database, and where it is.</summary>
    public (string Option, string Place) Database { get; private set; }

    /// <exception cref="UsageException">Something is missing or not known.</exception>
    public static Arguments Parse(IReadOnlyList<string> words)
    {
        var verb = words.FirstOrDefault() ?? "";
        var arguments = Verbs.Contains(verb) ? new Arguments(verb) : throw new UsageException($"Say what to do:\n{Usage}");
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i] == "--write" && verb != "audit")
            {
                arguments.Writes = true;
                continue;
            }

            arguments.Take(words[i], words.ElementAtOrDefault(i + 1));
            i++;
        }

        return arguments.Checked();
    }

    private void Take(string option, string? value)
    {
        var isDatabase = option is "--sqlite" or "--postgres" or "--mariadb";
        if (!isDatabase && option is not ("--scope" or "--prefix" or "--schema" or "--language") && !(option == "--file" && Verb == "import"))
        {
            throw new UsageException($"'{option}' is not known here. Usage:\n{Usage}");
        }

        if (string.IsNullOrWhiteSpace(value) || value.StartsWith("--", StringComparison.Ordinal))
        {
            throw new UsageException($"{option} needs a value behind it. Usage:\n{Usage}");
        }

        if (isDatabase)
        {
            Database = Database == default ? (option, value) : throw new UsageException("Name one database.");
        }
        else if (!values.TryAdd(option, value))
        {
            throw new UsageException($"{option} was given twice.");
        }
    }

    private Arguments Checked()
    {
        if (Database == default)
        {
            throw new UsageException($"Name the database. Usage:\n{Usage}");
        }

        if (Verb == "import" && (Scope is null || !values.ContainsKey("--file")))
        {
            throw new UsageException($"import needs --scope and --file. Usage:\n{Usage}");
        }

        return Language is "en" or "zh-CN" ? this : throw new UsageException("--language is en or zh-CN.");
    }
}
