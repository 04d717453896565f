using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Hosting;

/// <summary>Everything that is stored of one member's ledger.</summary>
public sealed record StoredAccount
{
    public required MemberId Member { get; init; }

    /// <summary>Without lots; null when there is no row that can be read.</summary>
    public MemberAccount? Account { get; init; }

    /// <summary>What the row says about the next movement by time.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    public IReadOnlyList<StoredLot> Lots { get; init; } = [];

    public IReadOnlyList<StoredVoucher> Vouchers { get; init; } = [];

    /// <summary>The first of them; the rest is read by <see cref="ILedgerScan.EntriesAsync"/>.</summary>
    public StoredEntries Entries { get; init; } = StoredEntries.None;
}
