using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Offers;

/// <summary>A program's offers made ready for many questions: those that are switched on and whose trigger is known.</summary>
internal sealed class OfferBook
{
    private readonly LoyaltyProgram program;
    private readonly IReadOnlyList<string> counters;
    private readonly bool asksFigures;

    public OfferBook(LoyaltyProgram program, OfferTriggers triggers)
    {
        this.program = program;
        Lines = [.. program.Offers.Where(offer => offer.Enabled).Select(offer => (Offer: offer, Trigger: triggers.Find(offer.Trigger))).Where(pair => pair.Trigger is not null)
            .Select(pair => new Line(pair.Offer, pair.Trigger!, new(pair.Offer.When, program.Zone)))];
        counters = [.. Lines.Where(line => line.Offer.Stock is not null).Select(line => OfferCounters.Given(line.Offer.Id)), .. Lines.Where(line => line.Offer.Budget is not null).Select(line => OfferCounters.Cost(line.Offer.Id))];
        asksFigures = Lines.Any(line => line.Matcher.AsksMember || line.Trigger.AsksFigures(line.Offer));
        IsOfTime = Lines.Any(line => line.Trigger.IsOfTime);
    }

    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Some of them come with time alone.</summary>
    public bool IsOfTime { get; }

    public Line? Find(string offer) => Lines.FirstOrDefault(line => line.Offer.Id == offer);

    /// <summary>Adds what has to be loaded so that the offers can be judged.</summary>
    /// <param name="request">What is asked for already.</param>
    /// <param name="instant">Around which.</param>
    /// <param name="occasion">The origin of the fact; null: none.</param>
    public AccountRequest AddTo(AccountRequest request, DateTimeOffset instant, string? occasion)
    {
        if (Lines.Count == 0)
        {
            return request;
        }

        var around = Lines.SelectMany(line => line.Trigger.Around(instant, line.Offer, program));
        var sources = (occasion is null ? around : around.Append(occasion)).Select(OfferSource.Of);
        return request with { Sources = [.. request.Sources.Union(sources)], Counters = [.. request.Counters.Union(counters)], Figures = request.Figures || asksFigures };
    }

    internal sealed record Line(Offer Offer, IOfferTrigger Trigger, Matcher Matcher);
}
