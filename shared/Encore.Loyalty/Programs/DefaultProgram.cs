namespace Encore.Loyalty.Programs;

/// <summary>The program that is in force until the store publishes its own: the example table of the users' documents.</summary>
public static class DefaultProgram
{
    /// <summary>The document, for a store in this time zone.</summary>
    public static string Document(string timeZone = "UTC")
    {
        using var stream = typeof(DefaultProgram).Assembly.GetManifestResourceStream("Encore.Loyalty.Programs.default-program.json")
            ?? throw new InvalidOperationException("The default program is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var document = Newtonsoft.Json.Linq.JObject.Parse(reader.ReadToEnd());
        document["timeZone"] = timeZone;
        return document.ToString();
    }
}
