using Encore.Loyalty.Members;

namespace Encore.Loyalty.Segments;

/// <summary>Who is in which segments. Pure.</summary>
public static class Segmentation
{
    /// <param name="segments">Of the program.</param>
    /// <param name="figures">What the member has done.</param>
    /// <param name="profile">Of the member.</param>
    /// <param name="at">The instant from which days are counted back.</param>
    /// <returns>Ids.</returns>
    public static IReadOnlyCollection<string> Of(IReadOnlyList<Segment> segments, MemberFigures figures, MemberProfile profile, DateTimeOffset at) =>
        segments.Count == 0 ? [] : [.. segments.Where(segment => Holds(segment, figures, profile, at)).Select(segment => segment.Id)];

    private static bool Holds(Segment segment, MemberFigures figures, MemberProfile profile, DateTimeOffset at) =>
        IsIn(segment.Orders, figures.Orders)
        && IsIn(segment.Spent, figures.Spent)
        && IsIn(segment.DaysSinceOrder, Days(figures.LastOrderAt, at))
        && IsIn(segment.DaysSinceFirstOrder, Days(figures.FirstOrderAt, at))
        && IsIn(segment.DaysSinceRegistration, Days(profile.RegisteredAt, at));

    private static bool IsIn(Bounds? bounds, decimal? figure) => bounds is null || bounds.Hold(figure);

    /// <summary>A fact that is learnt of late may lie before the others: no day has passed for it.</summary>
    private static decimal? Days(DateTimeOffset? since, DateTimeOffset at) => since is { } start ? Math.Max(0, Math.Floor((decimal)(at - start).TotalDays)) : null;
}
