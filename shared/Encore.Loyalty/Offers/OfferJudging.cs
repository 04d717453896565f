using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Tiers;

namespace Encore.Loyalty.Offers;

/// <summary>Decides what becomes of an occasion: given, kept for later, passed by, taken back, given again. However often it is asked, each occasion is given once.</summary>
public sealed class OfferJudging(OfferGiving giving, OfferTaking taking)
{
    internal void Settle(OfferBook.Line line, OfferOccasion occasion, SourceKey source, OfferMoment moment, MemberWork work)
    {
        if (moment.Fact is null && TierPrint.Of(work.Programs.At(occasion.At).Program) != TierPrint.Of(moment.Program))
        {
            // Other tiers make no past: nobody came up, and nobody never did, because the program was changed.
            return;
        }

        var mark = OfferMark.Of(work.Profile);
        var known = mark.Find(line.Offer.Id, occasion.Id);
        if (!occasion.Stands)
        {
            work.ChangeProfile(mark.WithoutWaiting(line.Offer.Id, occasion.Id).On(work.Profile));
            taking.Take(line.Offer, occasion.Id, source, moment.Program, work, moment.Now);
        }
        else if (known is { State: not OfferState.Passed } || OfferTaking.HasGiven(line.Offer, source, work))
        {
            taking.GiveBack(line.Offer, occasion.Id, source, moment.Program, work, moment.Now);
        }
        else if (occasion.IsNew && known is null && !mark.Waiting.Any(waiting => waiting.Offer == line.Offer.Id && waiting.Occasion == occasion.Id))
        {
            Judge(line, occasion, source, moment, work);
        }
    }

    /// <summary>The day has come on which something was to be given.</summary>
    /// <param name="waiting">What.</param>
    /// <param name="offer">As it is now; null: it is no longer in force, and nothing is given.</param>
    /// <param name="work">The member's.</param>
    /// <param name="now">The instant.</param>
    internal void Redeem(OfferWaiting waiting, Offer? offer, MemberWork work, DateTimeOffset now)
    {
        work.ChangeProfile(OfferMark.Of(work.Profile).WithoutWaiting(waiting.Offer, waiting.Occasion).On(work.Profile));
        if (offer is not null)
        {
            Give(offer, new(waiting.Occasion, waiting.At) { Product = waiting.Product }, OfferSource.Of(waiting.Occasion), work, now);
        }
    }

    private void Judge(OfferBook.Line line, OfferOccasion occasion, SourceKey source, OfferMoment moment, MemberWork work)
    {
        if (!IsWanted(line, occasion, source, moment, work))
        {
            // A fact comes once; what stands for a while would be judged again and again.
            if (moment.Fact is null)
            {
                Remember(line.Offer, new(line.Offer.Id, occasion.Id, occasion.At, OfferState.Passed), work);
            }
        }
        else if (occasion.DueAt > moment.Now || MemberGuard.Earning(work.View.Account) is not null)
        {
            // A hold delays and forfeits nothing.
            var waiting = new OfferWaiting(line.Offer.Id, occasion.Id, occasion.At, occasion.DueAt ?? moment.Now) { Product = occasion.Product };
            work.ChangeProfile(OfferMark.Of(work.Profile).With(waiting, occasion.Restarts).On(work.Profile));
        }
        else
        {
            Give(line.Offer, occasion, source, work, moment.Now);
        }
    }

    private void Give(Offer offer, OfferOccasion occasion, SourceKey source, MemberWork work, DateTimeOffset now)
    {
        var isGiven = giving.Give(offer, occasion, source, work, now);
        Remember(offer, new(offer.Id, occasion.Id, occasion.At, isGiven ? OfferState.Given : OfferState.Passed) { GivenAt = now > occasion.At ? now : null, Product = occasion.Product }, work);
    }

    private static bool IsWanted(OfferBook.Line line, OfferOccasion occasion, SourceKey source, OfferMoment moment, MemberWork work)
    {
        var offer = line.Offer;
        var had = OfferMark.Of(work.Profile) is var mark
            ? mark.Given.Where(given => given.Offer == offer.Id && given.State == OfferState.Given).Select(given => given.At)
                .Concat(mark.Waiting.Where(waiting => waiting.Offer == offer.Id && !occasion.Restarts).Select(waiting => waiting.At)).ToList()
            : [];
        return offer.RunsAt(occasion.At)
            && work.Programs.At(occasion.At).Program.Offers.Any(known => known.Id == offer.Id && known.Enabled)
            && (moment.Fact is { } fact ? line.Matcher.Admits(fact, moment.Member) : line.Matcher.Admits(occasion.At, moment.Member))
            && OfferChance.Hits(offer.Id, source, offer.Chance)
            && !(had.Count >= offer.PerMember)
            && !(offer.CooldownDays is { } days && had.Exists(at => (at - occasion.At).Duration() < TimeSpan.FromDays(days)));
    }

    private static void Remember(Offer offer, OfferGiven judged, MemberWork work) =>
        work.ChangeProfile(OfferMark.Of(work.Profile).With(judged, offer.PerMember ?? 0).On(work.Profile));
}
