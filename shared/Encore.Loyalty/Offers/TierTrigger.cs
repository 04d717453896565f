using Encore.Loyalty.Programs;
using Encore.Loyalty.Tiers;

namespace Encore.Loyalty.Offers;

/// <summary>
/// The member came up into a tier, once for each tier and period, as <see cref="TierGifts"/> count them. Only while the offer and these tiers were in force: whoever was in a tier before gets none.
/// When a refund shows that the member never came up, the occasion was none. Tiers jumped over do not count.
/// </summary>
internal sealed class TierTrigger : IOfferTrigger
{
    private const string Prefix = "tier:";

    public string Kind => "tier";

    public bool AsksFigures(Offer offer) => false;

    public IEnumerable<ProgramError> Check(Offer offer, string path)
    {
        if (offer.When?.Tiers is null)
        {
            yield return new($"{path}.when.tiers", "It does not say for which tiers it is.", "Name the tiers into which members come.");
        }
    }

    public IEnumerable<OfferOccasion> Occasions(OfferMoment moment)
    {
        if (moment.Fact is not null || moment.Program.Tiers is not { } tiers)
        {
            return [];
        }

        var time = new TierTime(tiers, moment.Program.Zone);
        var entries = TierRule.At(tiers, moment.Program.Zone, moment.Member.Activities, moment.Now).Entries.Where(entry => !entry.IsSkipped && IsMeant(moment.Offer, entry.Tier)).ToList();
        var standing = entries.Select(entry => new OfferOccasion(Id(entry.Tier, time.NameOf(entry.At)), entry.At)).DistinctBy(occasion => occasion.Id).ToList();
        var ids = standing.Select(occasion => occasion.Id).ToHashSet(StringComparer.Ordinal);
        var undone = OfferMark.Of(moment.Profile).Given.Where(given => given.Offer == moment.Offer.Id && given.At >= time.EntriesFrom(moment.Now) && !ids.Contains(given.Occasion));
        return [.. standing, .. undone.Select(given => new OfferOccasion(given.Occasion, given.At) { Stands = false, IsNew = false })];
    }

    public IEnumerable<string> Around(DateTimeOffset instant, Offer offer, LoyaltyProgram program) => program.Tiers is not { } tiers ? [] :
        from level in tiers.Levels
        where IsMeant(offer, level.Id)
        from period in new[] { -1, 0, 1 }.Select(later => new TierTime(tiers, program.Zone).NameOf(instant, later)).Distinct()
        select Id(level.Id, period);

    private static string Id(string tier, string period) => $"{Prefix}{tier}/{period}";

    private static bool IsMeant(Offer offer, string tier) => offer.When?.Tiers is { } tiers && tiers.Contains(tier, StringComparer.Ordinal);
}
