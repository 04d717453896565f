namespace Encore.Loyalty.Ledger;

/// <summary>What a pure decision came to: entries to append, or a refusal that changes nothing.</summary>
public sealed record Decision
{
    /// <summary>The view after the entries; the view before when refused.</summary>
    public required AccountView After { get; init; }

    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>The lots that the entries opened or changed.</summary>
    public IReadOnlyList<Lot> ChangedLots { get; init; } = [];

    public Refusal? Refusal { get; init; }

    public bool IsRefused => Refusal is not null;

    /// <summary>Both in a row.</summary>
    /// <param name="next">Decided on what this one came to; not refused.</param>
    internal Decision Then(Decision next) => Entries.Count == 0 ? next : next with
    {
        Entries = [.. Entries, .. next.Entries],
        ChangedLots = [.. next.ChangedLots.Concat(ChangedLots).DistinctBy(lot => lot.Id).OrderBy(lot => lot.Id)],
    };

    public static Decision Nothing(AccountView view) => new() { After = view };

    public static Decision Refuse(AccountView view, Refusal refusal) => new() { After = view, Refusal = refusal };
}
