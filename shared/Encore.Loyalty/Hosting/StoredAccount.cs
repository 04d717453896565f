using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Hosting;

/// <summary>Everything that is stored of one member's ledger.</summary>
public sealed record StoredAccount
{
    /// <summary>The name of the column with what is set aside.</summary>
    public const string Reservations = "reservations";

    /// <summary>The name of the column with what is remembered of the member.</summary>
    public const string Profile = "profile";

    public required MemberId Member { get; init; }

    /// <summary>Without lots; null when there is no row, or none that can be read.</summary>
    public MemberAccount? Account { get; init; }

    /// <summary>Columns of the row that cannot be read and stand at their defaults in <see cref="Account"/>; an empty name when the whole row cannot.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>What the row says about the next movement by time.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    public IReadOnlyList<StoredLot> Lots { get; init; } = [];

    public IReadOnlyList<StoredVoucher> Vouchers { get; init; } = [];

    /// <summary>The first of them; the rest is read by <see cref="ILedgerScan.EntriesAsync"/>.</summary>
    public StoredEntries Entries { get; init; } = StoredEntries.None;
}
