namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>A published, installed nopCommerce store on this machine, as the environment names it. It is only copied from.</summary>
/// <param name="Home">The folder with Nop.Web.dll.</param>
/// <param name="Dotnet">The program that runs it.</param>
/// <param name="AdminEmail">An administrator.</param>
/// <param name="AdminPassword">The administrator's.</param>
internal sealed record PublishedStore(string Home, string Dotnet, string AdminEmail, string AdminPassword)
{
    private const string HomeVariable = "NOPCOMMERCE_HOME";
    private const string DotnetVariable = "NOPCOMMERCE_DOTNET";
    private const string AdminVariable = "NOPCOMMERCE_ADMIN";

    /// <summary>What to tell where there is none.</summary>
    public const string Missing = $"journeys on nopCommerce: {HomeVariable} does not name the folder of a published store (and {AdminVariable} its administrator, email:password)";

    /// <returns>Null when the environment names no store.</returns>
    /// <exception cref="InvalidOperationException">It names one, but not well enough.</exception>
    public static PublishedStore? FromEnvironment()
    {
        if (Environment.GetEnvironmentVariable(HomeVariable) is not { Length: > 0 } home)
        {
            return null;
        }

        if (!File.Exists(Path.Combine(home, "Nop.Web.dll")))
        {
            throw new InvalidOperationException($"{HomeVariable} is '{home}', but there is no Nop.Web.dll in it.");
        }

        if (Environment.GetEnvironmentVariable(AdminVariable)?.Split(':', 2) is not [var email, var password])
        {
            throw new InvalidOperationException($"{AdminVariable} must be 'email:password' of an administrator of the store in {HomeVariable}.");
        }

        return new(Path.GetFullPath(home), Runtime(Environment.GetEnvironmentVariable(DotnetVariable)), email, password);
    }

    /// <summary>A program, or the folder it is in.</summary>
    private static string Runtime(string? named) => named switch
    {
        null or "" => "dotnet",
        _ when Directory.Exists(named) => Path.Combine(named, "dotnet"),
        _ => named,
    };
}
