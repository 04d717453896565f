using Encore.PlatformCheck.Assemblies;
using Encore.PlatformCheck.Checks;
using Encore.PlatformCheck.Reporting;

namespace Encore.PlatformCheck;

internal static class Program
{
    private const int Fits = 0;
    private const int DoesNotFit = 1;
    private const int CannotCheck = 2;

    public static int Main(string[] words) => Run(words, Console.Out, Console.Error);

    public static int Run(IReadOnlyList<string> words, TextWriter output, TextWriter error)
    {
        try
        {
            var arguments = Arguments.Parse(words);
            var platform = PlatformIndex.Read(arguments.Platform, arguments.Dotnet);
            var report = FitCheck.Run(platform, [.. arguments.Plugins.Select(path => PluginPackage.Open(path, platform.Runtime))]);
            if (arguments.Json)
            {
                JsonReport.Write(report, output);
            }
            else
            {
                TextReport.Write(report, output);
            }

            return report.Fits ? Fits : DoesNotFit;
        }
        catch (UsageException problem)
        {
            error.WriteLine(problem.Message);
            return CannotCheck;
        }
    }
}
