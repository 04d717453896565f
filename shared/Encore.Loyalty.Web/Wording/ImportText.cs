using Encore.Loyalty.Import;

namespace Encore.Loyalty.Web.Wording;

/// <summary>Says what is wrong with a row of an import.</summary>
public static class ImportText
{
    public static string Of(ImportProblem problem, Phrasing say) => say.Of(
        $"import.problem.{problem.Code}",
        ("value", problem.Value),
        ("column", problem.Column is { } column ? ImportReader.NameOf(column) : ""),
        ("wanted", say.Number(problem.Wanted ?? 0)),
        ("present", say.Number(problem.Present ?? 0)),
        ("rows", say.Number(ImportReader.MostRows)),
        ("megabytes", say.Number(ImportReader.MostBytes / 1024 / 1024)));
}
