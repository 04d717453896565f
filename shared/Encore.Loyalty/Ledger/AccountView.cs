namespace Encore.Loyalty.Ledger;

/// <summary>What a decision looks at: the account, and its earlier entries that belong to the sources in question.</summary>
public sealed record AccountView
{
    public required MemberAccount Account { get; init; }

    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>Nothing of it is ever stored: decisions on it leave out what only storage needs, the written explanation and the chain of hashes.</summary>
    internal bool IsImagined { get; init; }

    public static AccountView Of(MemberAccount account, IReadOnlyList<Entry>? entries = null) => new() { Account = account, Entries = entries ?? [] };

    public IEnumerable<Entry> Of(SourceKey source) => Entries.Where(entry => entry.Source == source);

    public IEnumerable<Entry> Of(SourceKey source, string ruleId) => Entries.Where(entry => entry.Source == source && entry.RuleId == ruleId);
}
