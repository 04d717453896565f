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
        var found = versions.LastOrDefault(version => version.From <= instant);
        var (number, _, program) = found.Program is null ? versions[0] : found;
        return (number, program);
    }

    /// <summary>A version by its number; the one in force first when the number is unknown.</summary>
    public LoyaltyProgram Numbered(int number)
    {
        var found = versions.FirstOrDefault(version => version.Number == number);
        return (found.Program is null ? versions[0] : found).Program;
    }
}
