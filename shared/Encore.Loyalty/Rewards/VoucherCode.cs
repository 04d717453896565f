using System.Security.Cryptography;

namespace Encore.Loyalty.Rewards;

/// <summary>Draws voucher codes: 12 letters and digits that cannot be mistaken for each other, 60 random bits.</summary>
public static class VoucherCode
{
    // Crockford's base 32: no I, L, O, U.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Draw()
    {
        var letters = RandomNumberGenerator.GetString(Letters, 12);
        return $"{letters[..4]}-{letters[4..8]}-{letters[8..]}";
    }

    /// <summary>What a shopper typed, as it is stored: upper case, without blanks.</summary>
    public static string Normalise(string typed) => string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
}
