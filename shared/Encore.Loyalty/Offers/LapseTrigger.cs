using System.Globalization;

namespace Encore.Loyalty.Offers;

/// <summary>The member has not ordered for some days. Once after each last order, and only within the reach of the offer.</summary>
internal sealed class LapseTrigger : IOfferTrigger
{
    public string Kind => "lapse";

    public bool IsOfTime => true;

    public OfferDays Days => OfferDays.Required;

    public IEnumerable<OfferOccasion> Occasions(OfferMoment moment) =>
        DueAt(moment) is { } due && due <= moment.Now && moment.Now < due.AddDays(moment.Offer.ReachDays) ? [new(Id(moment), moment.Now)] : [];

    public DateTimeOffset? NextAt(OfferMoment moment) => DueAt(moment) is { } due && due > moment.Now ? due : null;

    private static DateTimeOffset? DueAt(OfferMoment moment) =>
        moment.Fact is null && moment.Member.Figures.LastOrderAt is { } last ? last.AddDays(moment.Offer.Days ?? 0) : null;

    private static string Id(OfferMoment moment) => $"lapse:{moment.Member.Figures.LastOrderAt!.Value.ToUniversalTime().ToString("yyyyMMddTHHmmss", CultureInfo.InvariantCulture)}";
}
