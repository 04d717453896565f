namespace Encore.DemoStore.Data;

/// <summary>A file that travels inside the assembly.</summary>
public static class EmbeddedFile
{
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly carries no file '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
