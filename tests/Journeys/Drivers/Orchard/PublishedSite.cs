namespace Encore.Journeys.Drivers.Orchard;

/// <summary>A published, set up Orchard Core site with OrchardCore.Commerce on SQLite, as the environment names it. It is only copied from.</summary>
/// <param name="Home">The folder with the site's own assembly.</param>
/// <param name="Assembly">File name of that assembly.</param>
/// <param name="Admin">An administrator's user name.</param>
/// <param name="Password">The administrator's.</param>
internal sealed record PublishedSite(string Home, string Assembly, string Admin, string Password)
{
    private const string HomeVariable = "ORCHARD_HOME";
    private const string AssemblyVariable = "ORCHARD_DLL";
    private const string AdminVariable = "ORCHARD_ADMIN";

    /// <summary>What to tell where there is none.</summary>
    public const string Missing = $"journeys on Orchard Core: {HomeVariable} does not name the folder of a published site (and {AdminVariable} its administrator, user:password)";

    /// <returns>Null when the environment names no site.</returns>
    /// <exception cref="InvalidOperationException">It names one, but not well enough.</exception>
    public static PublishedSite? FromEnvironment()
    {
        if (Environment.GetEnvironmentVariable(HomeVariable) is not { Length: > 0 } home)
        {
            return null;
        }

        if (Environment.GetEnvironmentVariable(AdminVariable)?.Split(':', 2) is not [var admin, var password])
        {
            throw new InvalidOperationException($"{AdminVariable} must be 'user:password' of an administrator of the site in {HomeVariable}.");
        }

        return new(Path.GetFullPath(home), AssemblyIn(home), admin, password);
    }

    private static string AssemblyIn(string home)
    {
        const string Suffix = ".runtimeconfig.json";
        string?[] found = Environment.GetEnvironmentVariable(AssemblyVariable) is { Length: > 0 } named
            ? [named]
            : Directory.Exists(home) ? [.. Directory.EnumerateFiles(home, $"*{Suffix}").Select(file => Path.GetFileName(file)[..^Suffix.Length] + ".dll")] : [];
        return found is [{ } single] && File.Exists(Path.Combine(home, single))
            ? single
            : throw new InvalidOperationException($"{HomeVariable} is '{home}', but there is no single application in it; {AssemblyVariable} can give the name of its dll.");
    }
}
