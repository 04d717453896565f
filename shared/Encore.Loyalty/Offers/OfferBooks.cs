using System.Runtime.CompilerServices;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Offers;

/// <summary>Each program's offers, made ready once.</summary>
public sealed class OfferBooks(OfferTriggers triggers)
{
    private readonly ConditionalWeakTable<LoyaltyProgram, OfferBook> books = [];

    internal OfferBook Of(LoyaltyProgram program) => books.GetValue(program, known => new(known, triggers));
}
