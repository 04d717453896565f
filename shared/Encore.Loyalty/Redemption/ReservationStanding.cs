using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Redemption;

/// <summary>A reservation as its entries tell it, at one instant.</summary>
/// <param name="State">What has become of it.</param>
/// <param name="Details">What was asked for; null when unknown.</param>
/// <param name="MadeAt">When; null when unknown, or when it was made in a ledger that became part of this one.</param>
public sealed record ReservationStanding(ReservationState State, ReservationDetails? Details, DateTimeOffset? MadeAt)
{
    /// <param name="view">With the entries of <paramref name="source"/>.</param>
    /// <param name="source">The request under which the points were set aside.</param>
    /// <param name="now">The time may be over though no job has recorded it.</param>
    public static ReservationStanding Of(AccountView view, SourceKey source, DateTimeOffset now)
    {
        var entries = view.Of(source).ToList();
        return entries.FirstOrDefault(entry => entry.To is LedgerAccount.Reserved or LedgerAccount.Redeemed && entry.Explain().Reservation is not null) is { } made
            ? new(StateOf(view, source, entries, now), made.Explain().Reservation, made.Reason == EntryReason.Transfer ? null : made.EffectiveAt)
            : new(ReservationState.Unknown, null, null);
    }

    private static ReservationState StateOf(AccountView view, SourceKey source, List<Entry> entries, DateTimeOffset now)
    {
        if (entries.Exists(entry => entry.To == LedgerAccount.Redeemed))
        {
            return ReservationState.Redeemed;
        }

        if (view.Account.Reservations.FirstOrDefault(reservation => reservation.Source == source) is { } open)
        {
            return open.ExpiresAt <= Later(now, view.Account.LastEffectiveAt) ? ReservationState.Expired : ReservationState.Open;
        }

        var end = entries.Last(entry => entry.From == LedgerAccount.Reserved);
        return end.EffectiveAt >= end.Explain().Reservation!.ExpiresAt ? ReservationState.Expired : ReservationState.Released;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
