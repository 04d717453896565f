using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>Something that is not as it must be.</summary>
/// <param name="Member">Whose ledger.</param>
/// <param name="Sequence">The entry; null when the account as a whole is meant.</param>
/// <param name="Code">What is wrong.</param>
public sealed record AuditFinding(MemberId Member, long? Sequence, AuditCode Code)
{
    /// <summary>What it is about, see <see cref="AuditCode"/>; may be empty.</summary>
    public string Subject { get; init; } = "";

    public long? Expected { get; init; }

    public long? Found { get; init; }

    /// <summary>The entries themselves are not to be trusted, so nothing can be derived from them.</summary>
    public bool IsOfEntries => Code <= AuditCode.EntryDoesNotFit && Code != AuditCode.EntriesBehindAccount;

    /// <summary>What is stored can be put right from the entries.</summary>
    public bool IsDerivable => Code is AuditCode.EntriesBehindAccount or AuditCode.AccountMissing or AuditCode.BalanceDiffers or AuditCode.DueTimeDiffers
        or AuditCode.LotMissing or AuditCode.LotUnknown or AuditCode.LotDiffers or AuditCode.LotTermsDiffer or AuditCode.ReservationDiffers
        || (Code == AuditCode.AccountUnreadable && Subject == StoredAccount.Reservations);

    /// <summary>Something that no entry says cannot be read: to write the account anew would lose it.</summary>
    public bool IsLost => Code == AuditCode.AccountUnreadable && !IsDerivable;
}
