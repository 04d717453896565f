using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Offers;

/// <summary>
/// Asks the program's offers after every fact, and when time has passed, what members get. A trigger that throws holds up its own offer only: a fact is tried again later, and what broke without one is put before a person. Guests get none: nobody could use it.
/// </summary>
public sealed class OfferFollowUp(OfferBooks books, OfferJudging judging) : IFollowUp
{
    private static readonly TimeSpan WhileHeld = TimeSpan.FromDays(1);

    public AccountRequest WantsFor(AccountRequest request, InboxItem item, LoyaltyProgram program) => books.Of(program).AddTo(request, item.OccurredAt, item.Origin.Value);

    public AccountRequest WantsAt(AccountRequest request, DateTimeOffset now, LoyaltyProgram program) => books.Of(program).AddTo(request, now, null);

    public void Follow(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        if (work.View.Account.Member.IsGuest)
        {
            return;
        }

        var program = work.Programs.At(fact.OccurredAt).Program;
        if (books.Of(program).Lines.Count > 0)
        {
            var known = fact is OrderEvent ? work.FactsOf(fact.Origin, now < fact.OccurredAt ? fact.OccurredAt : now) : [];
            var order = fact is OrderEvent { OrderId: var id } ? OrderState.From(id, known) : null;
            Judge(new() { Offer = null!, Program = program, Now = now, Fact = fact, Order = order, Member = work.EarnerFor(fact) }, work);
        }

        Pass(work, now);
    }

    public void Pass(MemberWork work, DateTimeOffset now)
    {
        var program = work.Programs.At(now).Program;
        if (!Concerns(work, program) || MemberGuard.Earning(work.View.Account) is not null)
        {
            return;
        }

        foreach (var waiting in OfferMark.Of(work.Profile).Waiting.Where(waiting => waiting.DueAt <= now).ToList())
        {
            judging.Redeem(waiting, books.Of(program).Find(waiting.Offer)?.Offer, work, now);
        }

        Judge(At(program, work, now), work);
    }

    public DateTimeOffset? NextDueAt(MemberWork work, DateTimeOffset now)
    {
        var program = work.Programs.At(now).Program;
        if (!Concerns(work, program) || MemberGuard.Correcting(work.View.Account) is not null)
        {
            return null;
        }

        if (work.HasLostOrders && books.Of(program).IsOfTime)
        {
            return now;
        }

        var moment = At(program, work, now);
        var next = books.Of(program).Lines.Select(line => Ask(() => line.Trigger.NextAt(moment with { Offer = line.Offer }), moment with { Offer = line.Offer }, work))
            .Concat(OfferMark.Of(work.Profile).Waiting.Select(waiting => (DateTimeOffset?)waiting.DueAt)).Min();

        // What waits, and what comes with time, is not lost by a hold; there is no hurry with it either.
        return MemberGuard.Earning(work.View.Account) is null || (next is null && !books.Of(program).IsOfTime) || next >= now + WhileHeld ? next : now + WhileHeld;
    }

    private bool Concerns(MemberWork work, LoyaltyProgram program) =>
        !work.View.Account.Member.IsGuest && (books.Of(program).Lines.Count > 0 || OfferMark.Of(work.Profile).Waiting.Count > 0);

    private static OfferMoment At(LoyaltyProgram program, MemberWork work, DateTimeOffset now) => new() { Offer = null!, Program = program, Now = now, Member = work.EarnerAt(now) };

    /// <param name="moment">Without an offer yet.</param>
    /// <param name="work">The member's.</param>
    private void Judge(OfferMoment moment, MemberWork work)
    {
        foreach (var line in books.Of(moment.Program).Lines)
        {
            var asked = moment with { Offer = line.Offer };
            foreach (var (occasion, source) in Ask(() => line.Trigger.Occasions(asked).Select(occasion => (occasion, OfferSource.Of(occasion.Id))).ToList(), asked, work) ?? [])
            {
                judging.Settle(line, occasion, source, asked, work);
            }
        }
    }

    private static T? Ask<T>(Func<T> trigger, OfferMoment moment, MemberWork work)
    {
        try
        {
            return trigger();
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or OperationCanceledException))
        {
            if (moment.Fact is null)
            {
                work.Flag(OfferFailure.Of(problem, moment, work.View.Account.Member));
            }
            else
            {
                work.TryAgain($"The trigger of the offer '{moment.Offer.Id}' broke: {problem.Message}");
            }

            return default;
        }
    }
}
