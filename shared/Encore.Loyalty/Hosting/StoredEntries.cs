using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Hosting;

/// <summary>Entries of one member by sequence.</summary>
/// <param name="Entries">Up to the first that cannot be read.</param>
/// <param name="Unreadable">The sequence of a row that is no entry; nothing behind it was read.</param>
/// <param name="HasMore">There may be more behind these.</param>
public sealed record StoredEntries(IReadOnlyList<Entry> Entries, long? Unreadable, bool HasMore)
{
    public static StoredEntries None { get; } = new([], null, false);
}
