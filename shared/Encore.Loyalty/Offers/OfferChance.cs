using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Offers;

/// <summary>Draws lots without a die: an occasion is decided by its name, so that each repetition, on every node, decides alike.</summary>
internal static class OfferChance
{
    /// <param name="offer">Each offer draws for itself.</param>
    /// <param name="source">The occasion.</param>
    /// <param name="percent">Null: always.</param>
    public static bool Hits(string offer, SourceKey source, decimal? percent) =>
        percent is not { } wanted || Draw(offer, source) < wanted / 100;

    /// <returns>From 0 up to 1, evenly spread.</returns>
    private static decimal Draw(string offer, SourceKey source)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{offer}\n{source}"));
        return BinaryPrimitives.ReadUInt32BigEndian(hash) / (decimal)(1UL << 32);
    }
}
