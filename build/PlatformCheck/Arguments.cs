using Encore.PlatformCheck.Assemblies;

namespace Encore.PlatformCheck;

/// <summary>The command line.</summary>
internal sealed class Arguments
{
    public const string Usage = "check-platform --plugin <zip|nupkg|dll|folder> [--plugin ...] --platform <folder of a published store> [--dotnet <folder>] [--json]";

    private readonly List<string> plugins = [];

    private Arguments()
    {
    }

    public IReadOnlyList<string> Plugins => plugins;

    public string Platform { get; private set; } = "";

    public string Dotnet { get; private set; } = SharedFrameworks.DotnetRoot;

    public bool Json { get; private set; }

    /// <exception cref="UsageException">Something is missing or not known.</exception>
    public static Arguments Parse(IReadOnlyList<string> words)
    {
        var arguments = new Arguments();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == "--json")
            {
                arguments.Json = true;
                continue;
            }

            arguments.Take(words[i], words.ElementAtOrDefault(i + 1));
            i++;
        }

        if (arguments.Plugins.Count == 0 || arguments.Platform == "")
        {
            throw new UsageException($"Name what to check and the store to check it against: {Usage}");
        }

        return arguments;
    }

    private void Take(string option, string? value)
    {
        if (option is not ("--plugin" or "--platform" or "--dotnet"))
        {
            throw new UsageException($"'{option}' is not known. Usage: {Usage}");
        }

        if (value is null || value.StartsWith("--", StringComparison.Ordinal))
        {
            throw new UsageException($"{option} needs a path after it. Usage: {Usage}");
        }

        switch (option)
        {
            case "--plugin":
                plugins.Add(value);
                break;
            case "--platform":
                Platform = value;
                break;
            default:
                Dotnet = value;
                break;
        }
    }
}
