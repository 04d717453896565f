using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>Holds what is stored of an account against what its entries come to.</summary>
internal sealed class StoredCheck(AccountFindings findings)
{
    private static readonly LedgerAccount[] Accounts = Enum.GetValues<LedgerAccount>();

    public void Compare(StoredAccount stored, MemberAccount derived)
    {
        CheckSums(derived);
        CompareLots(stored.Lots, derived.Lots);
        if (stored.Account is not { } account)
        {
            return;
        }

        if (account.Balances != derived.Balances)
        {
            foreach (var name in Accounts)
            {
                findings.Compare(AuditCode.BalanceDiffers, name.ToString(), derived.Balances[name], account.Balances[name]);
            }
        }

        if (!stored.Unreadable.Contains(StoredAccount.Reservations))
        {
            CompareReservations(account.Reservations, derived.Reservations);
        }

        findings.Compare(AuditCode.DueTimeDiffers, "last", derived.LastEffectiveAt.ToUnixTimeMilliseconds(), account.LastEffectiveAt.ToUnixTimeMilliseconds());

        // What is remembered of the member has dates too.
        if (derived.NextDueAt != stored.NextDueAt && !stored.Unreadable.Contains(StoredAccount.Profile))
        {
            findings.Add(AuditCode.DueTimeDiffers, null, "next", derived.NextDueAt?.ToUnixTimeMilliseconds(), stored.NextDueAt?.ToUnixTimeMilliseconds());
        }
    }

    private void CompareReservations(IReadOnlyList<Reservation> stored, IReadOnlyList<Reservation> derived)
    {
        foreach (var reservation in stored.Except(derived).Concat(derived.Except(stored)).DistinctBy(reservation => reservation.Source))
        {
            findings.Add(AuditCode.ReservationDiffers, null, reservation.Source.Value, Of(derived), Of(stored));

            long Of(IEnumerable<Reservation> reservations) => reservations.Where(other => other.Source == reservation.Source).Sum(other => other.Points.Value);
        }
    }

    private void CheckSums(MemberAccount derived)
    {
        var (pending, available, reserved) = (0L, 0L, 0L);
        foreach (var lot in derived.Lots)
        {
            pending = checked(pending + lot.Pending.Value);
            available = checked(available + lot.Available.Value);
            reserved = checked(reserved + lot.Reserved.Value);
        }

        findings.Compare(AuditCode.SumNotZero, "", 0, derived.Balances.Sum);
        findings.Compare(AuditCode.LotsDifferFromBalance, nameof(LedgerAccount.Pending), derived.Balances.Pending, pending);
        findings.Compare(AuditCode.LotsDifferFromBalance, nameof(LedgerAccount.Available), derived.Balances.Available, available);
        findings.Compare(AuditCode.LotsDifferFromBalance, nameof(LedgerAccount.Reserved), derived.Balances.Reserved, reserved);
    }

    /// <summary>Both by id.</summary>
    private void CompareLots(IReadOnlyList<StoredLot> stored, IReadOnlyList<Lot> derived)
    {
        var next = 0;
        foreach (var lot in derived)
        {
            for (; next < stored.Count && stored[next].Id < lot.Id.Value; next++)
            {
                findings.Add(AuditCode.LotUnknown, null, Name(stored[next].Id));
            }

            if (next < stored.Count && stored[next].Id == lot.Id.Value)
            {
                CompareLot(stored[next++], lot);
            }
            else
            {
                findings.Add(AuditCode.LotMissing, lot.Id.Value, Name(lot.Id.Value));
            }
        }

        for (; next < stored.Count; next++)
        {
            findings.Add(AuditCode.LotUnknown, null, Name(stored[next].Id));
        }
    }

    private void CompareLot(StoredLot stored, Lot lot)
    {
        var derived = StoredLot.Of(lot);
        if (stored == derived)
        {
            return;
        }

        var name = Name(stored.Id);
        findings.Compare(AuditCode.LotDiffers, name + " granted", derived.Granted, stored.Granted);
        findings.Compare(AuditCode.LotDiffers, name + " pending", derived.Pending, stored.Pending);
        findings.Compare(AuditCode.LotDiffers, name + " available", derived.Available, stored.Available);
        findings.Compare(AuditCode.LotDiffers, name + " reserved", derived.Reserved, stored.Reserved);
        findings.Compare(AuditCode.LotDiffers, name + " expired", derived.Expired, stored.Expired);
        findings.Compare(AuditCode.LotDiffers, name + " open", derived.IsOpen ? 1 : 0, stored.IsOpen ? 1 : 0);
        if (Terms(stored) != Terms(derived))
        {
            findings.Add(AuditCode.LotTermsDiffer, stored.Id, name);
        }
    }

    private static string Name(long lot) => lot.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The lot without its figures.</summary>
    private static StoredLot Terms(StoredLot lot) => lot with { Granted = 0, Pending = 0, Available = 0, Reserved = 0, Expired = 0, IsOpen = false };
}
