using System.Security.Cryptography;
using System.Text;

namespace Encore.Loyalty.Referrals;

/// <summary>
/// Makes the marks for a host: keyed hashes, so that nobody who reads them, with or without a list of all addresses, learns an address. The key is the host's, at least 16 random bytes, and stays the same; it is not
/// kept in Encore's tables.
/// </summary>
public sealed class ReferralMarker
{
    private const int LeastKeyBytes = 16;

    private readonly byte[] key;

    /// <exception cref="ArgumentException">The key is too short.</exception>
    public ReferralMarker(byte[] key)
    {
        if (key.Length < LeastKeyBytes)
        {
            throw new ArgumentException($"The key needs at least {LeastKeyBytes} bytes.", nameof(key));
        }

        this.key = [.. key];
    }

    /// <param name="email">The e-mail address, as it was typed.</param>
    /// <param name="address">Street, number, postal code, city, country, as they were typed, in this order.</param>
    /// <param name="device">Whatever the host tells devices apart by: the id in a long-lived cookie.</param>
    /// <param name="ip">The network address.</param>
    public ReferralMarks Of(string? email = null, string? address = null, string? device = null, string? ip = null) => new(
        Mark("email", EmailForm.Of(email)),
        Mark("address", Letters(address)),
        Mark("device", device?.Trim()),
        Mark("ip", ip?.Trim().ToLowerInvariant()));

    /// <summary>What is left of an address when spacing, punctuation and case do not count.</summary>
    private static string Letters(string? address) => string.Concat((address ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private string? Mark(string kind, string? value) =>
        string.IsNullOrEmpty(value) ? null : Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{kind}\n{value}")))[..32];
}
