using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Rewards;

/// <summary>What must hold of a schedule.</summary>
internal static class PeriodRules
{
    public static IEnumerable<ProgramError> Check(IReadOnlyList<Period> schedule, string path)
    {
        DateTimeOffset? before = DateTimeOffset.MinValue;
        foreach (var (period, index) in schedule.Select((period, index) => (period, index)))
        {
            if (period.From >= period.Until)
            {
                yield return new($"{path}[{index}].until", $"It ends ({period.Until:u}) before it begins ({period.From:u}).", "Give an instant behind 'from'.");
            }
            else if (index > 0 && (before is null || period.From is null || period.From < before))
            {
                yield return new($"{path}[{index}].from", $"It begins ({period.From:u}) before the one in front of it ends ({before:u}).", "List the stretches by time, each behind the end of the one in front.");
            }

            before = period.Until;
        }
    }
}
