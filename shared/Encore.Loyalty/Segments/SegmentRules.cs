using Encore.Loyalty.Earning;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Segments;

/// <summary>What must hold of a program's segments.</summary>
internal static class SegmentRules
{
    private const decimal MostDays = 36_500;

    private const decimal MostOrders = 1_000_000;

    public static IEnumerable<ProgramError> Check(IReadOnlyList<Segment> segments, string path) =>
    [
        .. ProgramRules.Unique(segments.Select(segment => segment.Id), path),
        .. segments.SelectMany((segment, index) => Check(segment, $"{path}[{index}]")),
    ];

    private static IEnumerable<ProgramError> Check(Segment segment, string path)
    {
        var bounds = new (string Name, Bounds? Bounds, decimal Most)[]
        {
            ("orders", segment.Orders, MostOrders), ("spent", segment.Spent, OrderFacts.MaxAmount), ("daysSinceOrder", segment.DaysSinceOrder, MostDays),
            ("daysSinceFirstOrder", segment.DaysSinceFirstOrder, MostDays), ("daysSinceRegistration", segment.DaysSinceRegistration, MostDays),
        };
        if (bounds.All(rule => rule.Bounds is null))
        {
            yield return new(path, $"Segment '{segment.Id}' has no rule, so everybody is in it.", $"Give at least one of: {string.Join(", ", bounds.Select(rule => rule.Name))}.");
        }

        foreach (var (name, rule, most) in bounds)
        {
            if (rule is not null && (rule is { From: null, To: null } || rule.From is < 0 || rule.To is < 0 || rule.From > most || rule.To > most || rule.From > rule.To))
            {
                yield return new($"{path}.{name}", $"From {rule.From} to {rule.To} holds nothing, or everything.", $"Give 'from', 'to' or both, 0 to {most}, 'to' at least as high as 'from'.");
            }
        }
    }
}
