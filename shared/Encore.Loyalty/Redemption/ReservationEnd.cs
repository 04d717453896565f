using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Redemption;

/// <summary>Redeems or releases what was set aside, exactly once: doing the same again changes nothing, doing the other is refused.</summary>
/// <remarks>Points that were set aside before a member was blocked can still be redeemed: the order was on its way.</remarks>
public static class ReservationEnd
{
    /// <param name="view">With the entries of <paramref name="source"/>.</param>
    /// <param name="source">The request under which the points were set aside.</param>
    /// <param name="moment">A reservation whose time is over by then is refused, whether or not a job ran.</param>
    public static Decision Redeem(AccountView view, SourceKey source, Moment moment) => Decide(view, source, moment, ReservationState.Redeemed, (draft, reservation) =>
    {
        foreach (var draw in reservation.Draws.Each)
        {
            draft.Move(new(LedgerAccount.Reserved, LedgerAccount.Redeemed, draw.Points, draw.Lot, EntryReason.Redemption, source, SpendingRule.Id) { Details = reservation.Details });
        }
    });

    /// <summary>The points are free again; those of a lot that expired meanwhile expire at once.</summary>
    /// <param name="view">With the entries of <paramref name="source"/>.</param>
    /// <param name="source">The request under which the points were set aside.</param>
    /// <param name="moment">When and by whom.</param>
    public static Decision Release(AccountView view, SourceKey source, Moment moment) => Decide(view, source, moment, ReservationState.Released, (draft, reservation) =>
    {
        ReservationRelease.Record(draft, reservation, draft.Now);
        DueMovements.Record(draft);
    });

    private static Decision Decide(AccountView view, SourceKey source, Moment moment, ReservationState end, Action<AccountDraft, Reservation> close)
    {
        if (MemberGuard.Correcting(view.Account) is { } closed)
        {
            return Decision.Refuse(view, closed);
        }

        var state = ReservationStanding.Of(view, source, moment.Now).State;
        if (state != ReservationState.Open)
        {
            return state == end || (state == ReservationState.Expired && end == ReservationState.Released)
                ? Decision.Nothing(view)
                : Decision.Refuse(view, new(CodeOf(state), source.Id));
        }

        var draft = new AccountDraft(view, moment);
        close(draft, draft.Reservations.First(reservation => reservation.Source == source));
        return draft.ToDecision();
    }

    private static RefusalCode CodeOf(ReservationState state) => state switch
    {
        ReservationState.Redeemed => RefusalCode.ReservationRedeemed,
        ReservationState.Released => RefusalCode.ReservationReleased,
        ReservationState.Expired => RefusalCode.ReservationExpired,
        _ => RefusalCode.ReservationUnknown,
    };
}
