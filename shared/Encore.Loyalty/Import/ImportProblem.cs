namespace Encore.Loyalty.Import;

/// <summary>What is wrong with a row.</summary>
/// <param name="Line">In the file, from 1; 0: the file as a whole.</param>
/// <param name="Code">What is wrong.</param>
/// <param name="Column">The column meant; null: the row as a whole.</param>
/// <param name="Value">What stands there, shortened, without control characters.</param>
public sealed record ImportProblem(int Line, ImportProblemCode Code, ImportColumn? Column = null, string Value = "")
{
    /// <summary>Points wanted, or the balance that is shown elsewhere.</summary>
    public long? Wanted { get; init; }

    public long? Present { get; init; }

    public bool IsWarning => Code == ImportProblemCode.SumDiffers;

    internal static string Shown(string value)
    {
        var shown = new string([.. value.Take(60).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter)]);
        return value.Length > 60 ? shown + "…" : shown;
    }
}
