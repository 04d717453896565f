using Newtonsoft.Json.Linq;

namespace Encore.Loyalty.Programs;

/// <summary>A complete program to begin with.</summary>
/// <param name="Id">By which screens know how to name it.</param>
public sealed record ProgramPreset(string Id)
{
    /// <summary>From the simplest on: the example table of the users' documents; with tiers; with thanks for much that is no purchase.</summary>
    public static IReadOnlyList<ProgramPreset> All { get; } = [new("default"), new("tiers"), new("community")];

    /// <summary>The document, for a store in this time zone.</summary>
    public string Document(string timeZone = "UTC")
    {
        if (this == All[0])
        {
            return DefaultProgram.Document(timeZone);
        }

        using var stream = typeof(ProgramPreset).Assembly.GetManifestResourceStream($"Encore.Loyalty.Programs.Presets.{Id}.json") ?? throw new ArgumentException($"There is no preset '{Id}'.");
        using var reader = new StreamReader(stream);
        var document = JObject.Parse(reader.ReadToEnd());
        document["timeZone"] = timeZone;
        return document.ToString();
    }
}
