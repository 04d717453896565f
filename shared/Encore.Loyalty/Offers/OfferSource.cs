using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Offers;

/// <summary>Under which vouchers and points stand that were given on an occasion; which offer gave them stands on themselves.</summary>
internal static class OfferSource
{
    public const string Kind = "offer";

    private const int MostLetters = SourceKey.MaxLength - 6;

    /// <exception cref="ArgumentException">The id has characters that no key may have.</exception>
    public static SourceKey Of(string occasion) =>
        SourceKey.Of(Kind, occasion.Length <= MostLetters ? occasion : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(occasion))));
}
