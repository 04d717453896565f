using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Offers;

/// <summary>What one member was given.</summary>
/// <param name="Id">The offer's id.</param>
/// <param name="Offer">As the program in force has it; null: it is over.</param>
public sealed record MadeOffer(string Id, Offer? Offer)
{
    /// <summary>How long a reminder is shown.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromDays(14);

    /// <summary>Null: none.</summary>
    public Voucher? Voucher { get; init; }

    /// <summary>What stands of them.</summary>
    public Points Points { get; init; }

    /// <summary>The product that it is about, by its id in the store; null: none.</summary>
    public string? Product { get; init; }

    internal static IEnumerable<MadeOffer> Reminders(OfferMark mark, LoyaltyProgram program, DateTimeOffset now) =>
        from given in mark.Given
        where given.State == OfferState.Given
        let offer = program.OfferOf(given.Offer)
        where offer is { IsMessageOnly: true } && (given.GivenAt ?? given.At) + Shown > now
        select new MadeOffer(offer.Id, offer) { Product = given.Product };
}
