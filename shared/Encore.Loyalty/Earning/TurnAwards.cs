using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Earning;

/// <summary>Points for what can be reached and undone: they stand while the latest turn says so. Dated by the first, so going back and forth gains nothing.</summary>
public sealed class TurnAwards(Awarding awarding)
{
    /// <returns>The first turn, null where only later ones are known yet; whether it stands; and why it could not be brought to that.</returns>
    public (TurnEvent? First, bool Stands, Refusal? Refusal) Align(TurnEvent turn, MemberWork work, DateTimeOffset now)
    {
        var turns = work.FactsOf(turn.Origin, knownAt: now < turn.OccurredAt ? turn.OccurredAt : now).OfType<TurnEvent>().ToList();
        if (turns.Where(known => known.Reaches).MinBy(known => known.Turn) is not { } first)
        {
            return (null, false, null);
        }

        var stands = TurnEvent.Stands(turns);
        var refusal = (stands ? awarding.Grant(first, work, now, isNew: turn == first) : null)
            ?? awarding.Align(first, award => new(stands ? Points.Of(award.Points) : Points.Zero, null), work, now);
        return (first, stands, refusal);
    }
}
