using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Offers;

/// <summary>
/// A kind of occasion for offers. An extension brings its own by registering one: it says what has happened, and the core does the rest (limits, stock, budget, chance, vouchers, points, messages, taking back).
/// Pure: no clock, no I/O, the same answer for the same moment. One that throws holds up its own offer only: the fact is tried again later, and shown among those to look at.
/// </summary>
public interface IOfferTrigger
{
    /// <summary>The <c>trigger</c> under which programs switch it on.</summary>
    string Kind { get; }

    /// <summary>Its occasions are orders, so that offers may have conditions on them.</summary>
    bool IsAboutOrders => false;

    /// <summary>Its occasions come with time alone, and not with a fact.</summary>
    bool IsOfTime => false;

    /// <summary>Its occasions go by what the member's purchases come to, so <see cref="Earning.EarningMember.Figures"/> have to be read.</summary>
    bool AsksFigures(Offer offer) => true;

    /// <summary>Whether an offer of it may, or must, say <c>days</c>.</summary>
    OfferDays Days => OfferDays.None;

    /// <summary>What is wrong with settings that are the trigger's own; what all offers share is checked already.</summary>
    IEnumerable<ProgramError> Check(Offer offer, string path) => [];

    /// <summary>
    /// The occasions that this moment touches: those that begin, those that still stand, and those that turn out to be none. Asked after each fact of a member with the fact,
    /// and again without one for what comes from time or from the member's standing alone.
    /// </summary>
    IEnumerable<OfferOccasion> Occasions(OfferMoment moment);

    /// <summary>Ids of occasions around an instant that may have to be judged without a fact of their own, so that what was given for them is at hand.</summary>
    IEnumerable<string> Around(DateTimeOffset instant, Offer offer, LoyaltyProgram program) => [];

    /// <summary>When <see cref="Occasions"/> is to be asked again though nothing happens; null: not until the next fact.</summary>
    DateTimeOffset? NextAt(OfferMoment moment) => null;
}
