namespace Encore.PlatformCheck.Reporting;

/// <summary>The report for people: by assembly, then by type.</summary>
internal static class TextReport
{
    public static void Write(Report report, TextWriter output)
    {
        output.WriteLine($"plugin    {report.Plugin}");
        output.WriteLine($"platform  {report.Platform}");
        foreach (var framework in report.Frameworks)
        {
            output.WriteLine($"          {framework}");
        }

        output.WriteLine();
        foreach (var assembly in report.Findings.GroupBy(finding => finding.Assembly).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine(assembly.Key);
            foreach (var type in assembly.GroupBy(finding => finding.Type).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                WriteType(type.Key, type, output);
            }

            output.WriteLine();
        }

        output.WriteLine(report.Fits
            ? $"fits: {report.Checked} references checked, 0 missing"
            : $"does not fit: {report.Missing} missing of {report.Checked}");
    }

    private static void WriteType(string? type, IEnumerable<Finding> findings, TextWriter output)
    {
        var indent = "  ";
        if (type is not null)
        {
            output.WriteLine($"  {type}");
            indent = "    ";
        }

        foreach (var finding in findings)
        {
            output.WriteLine($"{indent}{(finding.IsWarning ? "warning, " : "")}{Word(finding.Kind)}: {finding.Text}");
            WriteDetail(indent, "nearest", finding.Nearest, output);
            WriteDetail(indent, "used by", finding.UsedBy, output);
        }
    }

    private static void WriteDetail(string indent, string word, string? text, TextWriter output)
    {
        if (text is not null)
        {
            output.WriteLine($"{indent}  {word}: {text}");
        }
    }

    private static string Word(FindingKind kind) => kind switch
    {
        FindingKind.Missing => "missing",
        FindingKind.NotVisible => "not visible",
        FindingKind.OlderVersion => "older version",
        FindingKind.NotImplemented => "not implemented",
        FindingKind.Sealed => "sealed",
        FindingKind.OverridesNothing => "overrides nothing",
        FindingKind.PackedContract => "packed contract",
        FindingKind.HostHasFile => "store has this file",
        _ => kind.ToString(),
    };
}
