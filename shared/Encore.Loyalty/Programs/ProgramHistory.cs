namespace Encore.Loyalty.Programs;

/// <summary>All published versions, to find the one in force at an instant.</summary>
public sealed class ProgramHistory
{
    private readonly IReadOnlyList<(int Number, DateTimeOffset From, LoyaltyProgram Program)> versions;

    /// <param name="versions">At least one; the earliest also holds for all time before it.</param>
    public ProgramHistory(IEnumerable<(int Number, DateTimeOffset From, LoyaltyProgram Program)> versions) =>
        this.versions = [.. versions.OrderBy(version => version.From).ThenBy(version => version.Number)];

    public (int Number, LoyaltyProgram Program) At(DateTimeOffset instant)
    {
        // Asked again and again for every fact.
        var index = versions.Count - 1;
        while (index > 0 && versions[index].From > instant)
        {
            index--;
        }

        return (versions[index].Number, versions[index].Program);
    }

    /// <summary>The one in force at an instant, and all later ones.</summary>
    public IEnumerable<LoyaltyProgram> From(DateTimeOffset instant) => versions.Where(version => version.From > instant).Select(version => version.Program).Prepend(At(instant).Program);

    /// <summary>Since when a part of the program has been as it is at an instant.</summary>
    public DateTimeOffset SinceUnchanged(DateTimeOffset instant, Func<LoyaltyProgram, string> part)
    {
        var since = DateTimeOffset.MaxValue;
        foreach (var version in versions.Where(version => version.From <= instant).Reverse())
        {
            if (part(version.Program) != part(At(instant).Program))
            {
                return since;
            }

            since = version.From;
        }

        return DateTimeOffset.MinValue;
    }

    /// <summary>A version by its number; the one in force first when the number is unknown.</summary>
    public LoyaltyProgram Numbered(int number)
    {
        var found = versions.FirstOrDefault(version => version.Number == number);
        return (found.Program is null ? versions[0] : found).Program;
    }
}
