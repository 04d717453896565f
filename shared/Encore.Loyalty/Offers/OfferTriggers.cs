using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Offers;

/// <summary>Every trigger that this engine knows.</summary>
public sealed class OfferTriggers(IEnumerable<IOfferTrigger> triggers)
{
    // The last one registered wins, as it does for services.
    private readonly IReadOnlyDictionary<string, IOfferTrigger> triggers = triggers.GroupBy(trigger => trigger.Kind).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    /// <summary>Those of the core.</summary>
    public static IReadOnlyList<IOfferTrigger> Core { get; } =
    [
        new OrderTrigger(), new ReplenishTrigger(), new LapseTrigger(), new TierTrigger(),
        new OccasionTrigger<BirthdayCame>("birthday"), new OccasionTrigger<AnniversaryCame>("anniversary"), new OccasionTrigger<MemberRegistered>("registration"),
        new OccasionTrigger<Visited>("visit"), new OccasionTrigger<NewsletterSubscribed>("newsletter"),
    ];

    public IEnumerable<string> Kinds => triggers.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null for a kind whose extension is gone: its offers rest.</summary>
    public IOfferTrigger? Find(string kind) => triggers.GetValueOrDefault(kind);
}
