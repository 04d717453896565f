namespace Encore.Loyalty.Insights;

/// <summary>What a rebuild found and did, or how far it has come.</summary>
/// <param name="Members">Accounts looked at.</param>
/// <param name="Entries">Entries read.</param>
/// <param name="Accounts">Those that are not as their entries say; at most <see cref="Rebuilder.MostAccounts"/> of them.</param>
public sealed record RebuildReport(long Members, long Entries, IReadOnlyList<AccountRebuild> Accounts)
{
    /// <summary>Differences were to be written, not only shown.</summary>
    public bool Writes { get; init; }

    public long EntriesInAll { get; init; }

    public int Count(RebuildOutcome outcome) => Accounts.Count(account => account.Outcome == outcome);
}
