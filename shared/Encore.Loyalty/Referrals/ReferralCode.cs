using System.Security.Cryptography;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Referrals;

/// <summary>A member's own code, by which friends are recognised.</summary>
/// <param name="Code">Upper case, unique in the store.</param>
/// <param name="Member">Who recommends.</param>
/// <param name="MadeAt">When it was asked for.</param>
/// <param name="Marks">Of the member at that time, to recognise somebody who refers themselves.</param>
public sealed record ReferralCode(string Code, MemberId Member, DateTimeOffset MadeAt, ReferralMarks Marks)
{
    public const int Length = 8;

    // Crockford's base 32: no I, L, O, U. Eight of them are 40 random bits: a guess hits one of a million codes once in a million times, and gains nothing but a referrer.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Draw() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>What somebody typed or clicked, as it is stored; empty when it cannot be a code.</summary>
    public static string Normalise(string? typed)
    {
        var letters = string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter != '-')).ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return letters.Length == Length && letters.All(letter => Letters.Contains(letter, StringComparison.Ordinal)) ? letters : "";
    }
}
