// The one runner of this repository: dotnet run build/make.cs -- <verb>
#:property PublishAot=false
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

var verbs = new Dictionary<string, (string Says, Func<string[], Task<int>> Run)>
{
    ["demo"] = ("builds everything, writes the packages to artifacts/ and opens the demo store; --replay <CDNOW_master.txt> plays a purchase log into it", Make.Demo),
    ["test"] = ("sets up what the tests need, then runs every test; --only <part of a project name> runs some", Make.Test),
    ["package"] = ("writes the nopCommerce zip and the Orchard Core packages to artifacts/", Make.Package),
    ["bench"] = ("measures our operations beside the raw cost of the same work", Make.Bench),
    ["mutate"] = ("puts deliberate faults into a copy of the core, one by one: each must be noticed by a test; --only <part of a name> tries some", Make.Mutate),
    ["check-platform"] = ("--plugin <zip|nupkg|dll> --platform <folder of a published store>: does the plugin fit?", Make.CheckPlatform),
    ["audit"] = ("--sqlite <file> | --postgres <connection string> | --mariadb <connection string>: is the ledger sound? [--scope <name>]", rest => Make.Ledger("audit", rest)),
    ["rebuild"] = ("likewise: derives balances and lots anew from the entries and shows the differences; --write writes them", rest => Make.Ledger("rebuild", rest)),
    ["import"] = ("likewise, with --scope <name> --file <csv>: what importing it would come to; --write imports it", rest => Make.Ledger("import", rest)),
};

if (args is not [var verb, .. var rest] || !verbs.TryGetValue(verb, out var chosen))
{
    Console.Error.WriteLine("Say what to do: dotnet run build/make.cs -- <verb>");
    foreach (var (name, (says, _)) in verbs)
    {
        Console.Error.WriteLine($"  {name,-15} {says}");
    }

    return 2;
}

return await chosen.Run(rest);

internal static class Make
{
    private const string Configuration = "Release";

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, ".."));

    private static readonly string Artifacts = Path.Combine(Root, "artifacts");

    public static async Task<int> Demo(string[] args)
    {
        if (await Package([]) is not 0 and var failed)
        {
            return failed;
        }

        // Paths are meant from where the command was given.
        var whole = args.Select((arg, index) => index > 0 && args[index - 1] is ("--replay" or "--data") ? Path.GetFullPath(arg) : arg);
        string[] run = ["run", "--no-build", "-c", Configuration, "--project", At("tests/Encore.DemoStore"), "--", .. whole];
        return await Shell.Run("dotnet", run, Root);
    }

    public static async Task<int> Test(string[] args)
    {
        var only = args is ["--only", var part] ? part : "";
        var skipped = await Setup.ForTests();
        if (await Build() != 0 || await Pack() != 0)
        {
            return 1;
        }

        var results = Path.Combine(Artifacts, "test-results");
        if (Directory.Exists(results))
        {
            Directory.Delete(results, recursive: true);
        }

        var failed = 0;
        foreach (var project in TestProjects().Where(project => project.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            Console.WriteLine($"== {Path.GetFileNameWithoutExtension(project)}");
            string[] test = ["test", project, "-c", Configuration, "--no-build", "--nologo", "--logger", $"trx;LogFileName={Path.GetFileNameWithoutExtension(project)}.trx", "--results-directory", results];
            failed += await Shell.Run("dotnet", test, Root) == 0 ? 0 : 1;
        }

        return Outcome.Print(results, skipped, projectsFailed: failed);
    }

    public static async Task<int> Package(string[] args) => await Build() is not 0 and var failed ? failed : await Pack();

    public static Task<int> Bench(string[] args) =>
        Shell.Run("dotnet", ["run", "-c", Configuration, "--project", At("tests/Benchmarks"), "--", .. args], Root);

    public static Task<int> Mutate(string[] args) => Shell.Run("dotnet", ["run", At("build/mutate.cs"), "--", .. args], Root);

    public static Task<int> CheckPlatform(string[] args) =>
        Shell.Run("dotnet", ["run", "-c", Configuration, "--project", At("build/PlatformCheck"), "--", .. args], Directory.GetCurrentDirectory());

    public static Task<int> Ledger(string verb, string[] args) =>
        Shell.Run("dotnet", ["run", "-c", Configuration, "--project", At("build/Ledger"), "-v", "quiet", "--", verb, .. args], Directory.GetCurrentDirectory());

    private static Task<int> Build() => Shell.Run("dotnet", ["build", At("Plugins.sln"), "-c", Configuration, "--nologo", "-v", "quiet", "-clp:NoSummary"], Root);

    private static async Task<int> Pack()
    {
        foreach (var project in Directory.EnumerateFiles(At("plugins"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (await Shell.Run("dotnet", ["build", project, "-c", Configuration, "--no-restore", "--nologo", "-v", "quiet", "-clp:NoSummary", "-t:PackPlugin"], Root) is not 0 and var failed)
            {
                return failed;
            }
        }

        return 0;
    }

    private static IEnumerable<string> TestProjects() =>
        Directory.EnumerateFiles(At("tests"), "*.csproj", SearchOption.AllDirectories)
            .Where(project => File.ReadAllText(project).Contains("Microsoft.NET.Test.Sdk", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string At(string path) => Path.Combine(Root, path);

    private static string Here([CallerFilePath] string path = "") => path;
}

internal static class Setup
{
    /// <summary>Installs the browser and the databases on Debian as root; elsewhere uses what is there. Returns a line for each thing that is missing.</summary>
    public static async Task<IReadOnlyList<string>> ForTests()
    {
        (string Package, string What, Func<bool> IsThere)[] wanted =
        [
            ("chromium", "Chromium (browser tests)", () => Shell.Find("chromium", "chromium-browser", "google-chrome") is not null),
            ("fonts-noto-cjk", "a Chinese font (screenshots)", () => Directory.Exists("/usr/share/fonts/opentype/noto") || !OperatingSystem.IsLinux()),
            ("postgresql", "PostgreSQL (storage tests, journeys)", () => Environment.GetEnvironmentVariable("ENCORE_POSTGRES") is not null || Shell.Find("initdb") is not null || Directory.Exists("/usr/lib/postgresql")),
            ("mariadb-server", "MariaDB (storage tests)", () => Environment.GetEnvironmentVariable("ENCORE_MARIADB") is not null || Shell.Find("mariadbd") is not null || File.Exists("/usr/sbin/mariadbd")),
        ];
        var missing = wanted.Where(want => !want.IsThere()).ToList();
        if (missing.Count > 0 && File.Exists("/etc/debian_version") && Environment.UserName == "root")
        {
            Console.WriteLine($"Installing {string.Join(", ", missing.Select(want => want.Package))} …");
            await Shell.Run("apt-get", ["update", "-qq"], "/", quiet: true);
            await Shell.Run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", .. missing.Select(want => want.Package)], "/", quiet: true);
        }

        return [.. wanted.Where(want => !want.IsThere()).Select(want => $"{want.What} is not installed: its tests are skipped (on Debian: apt-get install {want.Package})")];
    }
}

internal static class Outcome
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static int Print(string results, IReadOnlyList<string> skippedSetups, int projectsFailed)
    {
        var tests = Directory.Exists(results) ? Directory.EnumerateFiles(results, "*.trx").SelectMany(file => XDocument.Load(file).Descendants(Trx + "UnitTestResult")).ToList() : [];
        int Count(string outcome) => tests.Count(test => (string?)test.Attribute("outcome") == outcome);
        var reasons = tests.Where(test => (string?)test.Attribute("outcome") == "NotExecuted").Select(Reason).Distinct().Order(StringComparer.Ordinal);
        Console.WriteLine();
        foreach (var line in skippedSetups.Concat(reasons))
        {
            Console.WriteLine($"skipped: {line}");
        }

        foreach (var test in tests.Where(test => (string?)test.Attribute("outcome") == "Failed"))
        {
            Console.WriteLine($"failed: {(string?)test.Attribute("testName")}");
        }

        // A project that ended without a result (a crash) counts as one failure.
        var failed = Math.Max(Count("Failed"), projectsFailed);
        Console.WriteLine($"{Count("Passed")} passed, {failed} failed, {Count("NotExecuted")} skipped");
        return failed == 0 && Count("Passed") > 0 ? 0 : 1;
    }

    private static string Reason(XElement test) =>
        (test.Descendants(Trx + "Message").FirstOrDefault()?.Value ?? (string?)test.Attribute("testName") ?? "").Trim().Split('\n')[0];
}

internal static class Shell
{
    public static async Task<int> Run(string program, IEnumerable<string> args, string folder, bool quiet = false)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = quiet };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        if (quiet)
        {
            await process.StandardOutput.ReadToEndAsync();
        }

        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>The first of these programs that is on the path.</summary>
    public static string? Find(params string[] programs) =>
        (from program in programs
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         let file = Path.Combine(folder, program)
         where File.Exists(file)
         select file).FirstOrDefault();
}
