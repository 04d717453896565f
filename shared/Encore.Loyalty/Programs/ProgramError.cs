namespace Encore.Loyalty.Programs;

/// <summary>What is wrong in a program document.</summary>
/// <param name="Path">Where, as a JSON path: <c>earning[0].validity.months</c>.</param>
/// <param name="Problem">What is wrong, with the value.</param>
/// <param name="Fix">What to write instead.</param>
public sealed record ProgramError(string Path, string Problem, string Fix)
{
    public override string ToString() => $"{(Path.Length == 0 ? "program" : Path)}: {Problem} {Fix}";
}
