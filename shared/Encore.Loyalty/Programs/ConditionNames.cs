namespace Encore.Loyalty.Programs;

/// <summary>Conditions may name only what the same program has.</summary>
internal static class ConditionNames
{
    public static IEnumerable<ProgramError> Check(Conditions? conditions, string path, LoyaltyProgram program) =>
    [
        .. Unknown(conditions?.Tiers, $"{path}.tiers", "tier", "tiers.levels", [.. (program.Tiers?.Levels ?? []).Select(level => level.Id)]),
        .. Unknown(conditions?.Segments, $"{path}.segments", "segment", "segments", [.. program.Segments.Select(segment => segment.Id)]),
    ];

    private static IEnumerable<ProgramError> Unknown(IReadOnlyList<string>? names, string path, string word, string place, string[] known) =>
        (names ?? []).Select((name, index) => (name, index)).Where(pair => !string.IsNullOrWhiteSpace(pair.name) && !known.Contains(pair.name, StringComparer.Ordinal)).Select(pair =>
            new ProgramError($"{path}[{pair.index}]", $"'{pair.name}' is no {word} of this program.", known.Length == 0 ? $"Add it under '{place}', or leave the condition out." : $"Use one of: {string.Join(", ", known)}; or add it under '{place}'."));
}
