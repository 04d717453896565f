// Puts deliberate faults into a copy of the core, one by one, and asks the tests whether they notice: dotnet run build/make.cs -- mutate
#:property PublishAot=false
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

var (only, first) = (new List<string>(), 1);
foreach (var pair in args.Chunk(2))
{
    switch (pair)
    {
        case ["--only", var part]:
            only.Add(part);
            break;
        case ["--from", var number] when int.TryParse(number, out first):
            break;
        default:
            Console.Error.WriteLine("mutate [--only <part of a name>]… [--from <number of a fault>]");
            return 2;
    }
}

var all = Fault.ReadAll(Path.Combine(Here.Folder, "mutations.diff")).Index().ToList();
var faults = all.Skip(first - 1).Where(fault => only.Count == 0 || only.Exists(part => fault.Item.Name.Contains(part, StringComparison.OrdinalIgnoreCase))).ToList();
var root = Path.GetFullPath(Path.Combine(Here.Folder, ".."));
var problems = faults.Select(fault => fault.Item.Problem(Path.Combine(root, Core.Folder))).OfType<string>().ToList();
if (problems.Count > 0)
{
    problems.ForEach(Console.Error.WriteLine);
    return 2;
}

using var copy = new WorkingCopy(root);
Console.WriteLine($"{faults.Count} faults. Building the copy …");
var core = await Core.BuildAsync(copy.Root);
if (core is null)
{
    return 2;
}

if (await core.TestAsync() is { } failing)
{
    Console.Error.WriteLine($"Without any fault already fails: {failing}");
    return 2;
}

const string Unbuilt = "it does not compile";
var (survivors, broken, watch) = (new List<Fault>(), 0, Stopwatch.StartNew());
foreach (var (index, fault) in faults)
{
    var verdict = Unbuilt;
    if (!await core.PutInAsync(fault))
    {
        broken++;
    }
    else if ((verdict = await core.TestAsync()) is null)
    {
        survivors.Add(fault);
    }

    Console.WriteLine($"{index + 1,3}  {(verdict is null ? "SURVIVED" : verdict == Unbuilt ? "BROKEN  " : "killed  ")}  {fault.Name}{(verdict is null ? "" : $"  <- {verdict}")}");
}

Console.WriteLine();
Console.WriteLine($"{faults.Count - survivors.Count - broken} killed, {survivors.Count} survived, {broken} did not compile, in {watch.Elapsed.TotalMinutes:0.0} minutes");
return survivors.Count + broken == 0 ? 0 : 1;

internal sealed record Fault(string Name, string File, string Old, string New)
{
    public static IEnumerable<Fault> ReadAll(string path)
    {
        var (name, file, old) = ("", "", "");
        foreach (var line in System.IO.File.ReadLines(path))
        {
            switch (line.Split(' ', 2))
            {
                case ["==", var text]:
                    name = text;
                    break;
                case ["@@", var text]:
                    file = text;
                    break;
                case ["-", var text]:
                    old = text;
                    break;
                case ["+", var text]:
                    yield return new(name, file, old, text);
                    break;
            }
        }
    }

    /// <summary>Why it cannot be put in; null when it can.</summary>
    public string? Problem(string folder)
    {
        var path = Path.Combine(folder, File);
        var times = System.IO.File.Exists(path) ? Regex.Count(System.IO.File.ReadAllText(path), Regex.Escape(Old)) : 0;
        return times == 1 ? null : $"'{Name}' no longer matches: its text stands {times} times in {File}. Mend it in build/mutations.diff.";
    }
}

/// <summary>The tracked and new files that the core and its tests are built from, in a temporary folder.</summary>
internal sealed class WorkingCopy : IDisposable
{
    private static readonly string[] Parts =
        ["Plugins.sln", "build/*.props", "build/Ledger", ".editorconfig", "shared/Directory.*", "shared/Encore.Loyalty", "shared/Encore.Loyalty.Testing", "shared/Encore.Loyalty.Storage", "shared/Encore.Loyalty.Web", "tests/Directory.*", .. Core.TestFolders, "tests/Encore.Loyalty.Storage.Tests", "tests/Encore.SampleExtension", "tests/Encore.DemoStore/Seeding", "tests/Encore.Replay"];

    public WorkingCopy(string from)
    {
        foreach (var file in Run.Output("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", .. Parts], from).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var target = Path.Combine(Root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, file), target);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("encore-mutate-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>The built copy. A fault needs the core alone compiled anew: its public face stays the same, so the tests stay as they are.</summary>
internal sealed class Core(string root, string compiler, IReadOnlyList<string> arguments)
{
    public const string Folder = "shared/Encore.Loyalty";

    private const string Assembly = "Encore.Loyalty.dll";

    public static readonly string[] TestFolders = ["tests/Encore.Loyalty.Tests", "tests/Encore.Loyalty.Model"];

    /// <summary>Without what takes long and what needs a database.</summary>
    private const string Fast = "FullyQualifiedName!~PurchaseLog&FullyQualifiedName!~LedgerProperties&FullyQualifiedName!~_on_";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static async Task<Core?> BuildAsync(string root)
    {
        foreach (var tests in TestFolders)
        {
            if (await Run.Async("dotnet", ["build", tests, "-c", "Debug", "-v", "quiet", "--nologo", "-clp:NoSummary"], root) is not (0, _) and var (_, output))
            {
                Console.Error.WriteLine(output);
                return null;
            }
        }

        string[] ask = ["msbuild", Folder, "-p:Configuration=Debug", "-t:Rebuild", "-p:BuildProjectReferences=false", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:CopyBuildOutputToOutputDirectory=false", "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath"];
        using var answer = JsonDocument.Parse(Run.Output("dotnet", ask, root));
        var arguments = answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);
        var roslyn = answer.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!;
        string[] unwanted = ["/out:", "/refout:", "/pdb:", "/analyzerconfig:"];
        return new(root, Path.Combine(roslyn, "bincore", "csc.dll"), [.. arguments.Where(argument => !unwanted.Any(argument.StartsWith) && !IsOpinion(argument))]);
    }

    /// <returns>False when it does not compile.</returns>
    public async Task<bool> PutInAsync(Fault fault)
    {
        var path = Path.Combine(root, Folder, fault.File);
        var whole = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, whole.Replace(fault.Old, fault.New, StringComparison.Ordinal));
        var compiles = await CompileAsync();
        await File.WriteAllTextAsync(path, whole);
        return compiles;
    }

    /// <returns>The first test that failed; null when all passed.</returns>
    public async Task<string?> TestAsync()
    {
        foreach (var tests in TestFolders)
        {
            var dll = Path.Combine(Output(tests), $"{Path.GetFileName(tests)}.dll");
            string[] test = ["test", dll, "--nologo", "--logger", "console;verbosity=normal", "--filter", Fast];
            var (exit, output) = await Run.Async("dotnet", test, root, Patience, ("ENCORE_MODEL_HISTORIES", "250"));
            if (exit != 0)
            {
                return Regex.Match(output, @"^\s*Failed (.+?)( \[.*)?$", RegexOptions.Multiline) is { Success: true } failed ? failed.Groups[1].Value : exit is null ? "(the tests did not end)" : "(the tests broke off)";
            }
        }

        return null;
    }

    /// <summary>Analyzers say what they think of the code; those of the framework itself write some of it.</summary>
    private static bool IsOpinion(string argument) =>
        argument.StartsWith("/analyzer:", StringComparison.Ordinal) && !argument.Contains("Microsoft.NETCore.App.Ref", StringComparison.OrdinalIgnoreCase);

    private async Task<bool> CompileAsync()
    {
        var response = Path.Combine(root, "mutant.rsp");
        var made = Path.Combine(root, Assembly);
        await File.WriteAllLinesAsync(response, [.. arguments, $"/out:\"{made}\"", "/warnaserror-", "/nowarn:CS0162,CS0219,CS8321", "/debug-"]);
        var (exit, output) = await Run.Async("dotnet", [compiler, $"@{response}"], Path.Combine(root, Folder), Patience);
        if (exit != 0)
        {
            Console.Error.WriteLine(output);
            return false;
        }

        foreach (var tests in TestFolders)
        {
            File.Copy(made, Path.Combine(Output(tests), Assembly), overwrite: true);
        }

        return true;
    }

    private string Output(string tests) => Path.Combine(root, tests, "bin", "Debug", "net10.0");
}

internal static class Run
{
    /// <returns>The exit code, null when it did not end in time; what was written.</returns>
    public static async Task<(int? Exit, string Output)> Async(string program, IEnumerable<string> args, string folder, TimeSpan? patience = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var (output, problems) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var time = new CancellationTokenSource(patience ?? TimeSpan.FromMinutes(30));
        try
        {
            await process.WaitForExitAsync(time.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (null, "");
        }

        return (process.ExitCode, await output + await problems);
    }

    public static string Output(string program, IEnumerable<string> args, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', args)} ended with {process.ExitCode}: {output}");
    }
}

internal static class Here
{
    public static string Folder { get; } = System.IO.Path.GetDirectoryName(File())!;

    private static string File([CallerFilePath] string path = "") => path;
}
