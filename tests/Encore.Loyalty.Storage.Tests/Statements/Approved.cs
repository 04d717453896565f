using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Statements;

/// <summary>Compares a text with the file that somebody has read and approved. To accept a change: run the tests with <c>ENCORE_APPROVE=1</c> and look at the difference in Git.</summary>
internal static class Approved
{
    public const string Variable = "ENCORE_APPROVE";

    public static void Check(string name, IEnumerable<(string Name, string Text)> statements)
    {
        var file = Path.Combine(Folder(), $"{name}.approved.sql");
        string[] received = [.. statements.SelectMany(statement => new[] { $"-- {statement.Name}" }.Concat(statement.Text.Trim().Split('\n')).Append(""))];
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            File.WriteAllLines(file, received);
        }

        var approved = File.Exists(file) ? File.ReadAllLines(file) : [];
        var first = received.Zip(approved).TakeWhile(lines => lines.First == lines.Second).Count();
        if (first < Math.Max(received.Length, approved.Length))
        {
            Assert.Fail($"""
                {Path.GetFileName(file)}, line {first + 1}:
                  approved: {approved.ElementAtOrDefault(first) ?? "(end)"}
                  now:      {received.ElementAtOrDefault(first) ?? "(end)"}
                Run with {Variable}=1 to write the file anew, and read the difference before you commit it.
                """);
        }
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
