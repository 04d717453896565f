using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Programs;

/// <summary>Kinds of earning that something applies to.</summary>
internal static class KindNames
{
    /// <param name="kinds">Null: purchases.</param>
    /// <param name="kind">Is it among them?</param>
    public static bool Hold(IReadOnlyList<string>? kinds, string kind) => kinds is null ? kind == SourceKind.Purchase.Name : kinds.Contains(kind, StringComparer.Ordinal);

    public static IEnumerable<ProgramError> Check(IReadOnlyList<string>? kinds, IReadOnlyCollection<string> known, string path)
    {
        if (kinds is { Count: 0 })
        {
            yield return new(path, "It applies to no kind of earning.", $"Name at least one of: {string.Join(", ", known)}; or leave it out for purchases.");
        }

        foreach (var (kind, index) in (kinds ?? []).Select((kind, index) => (kind, index)).Where(pair => !known.Contains(pair.kind)))
        {
            yield return new($"{path}[{index}]", $"'{kind}' is not a kind of earning rule here.", $"Use one of: {string.Join(", ", known)}; or install the extension that brings it.");
        }
    }
}
