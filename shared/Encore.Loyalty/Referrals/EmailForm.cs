using System.Text;

namespace Encore.Loyalty.Referrals;

/// <summary>
/// The one form of an e-mail address behind all spellings that reach the same mailbox: case, what follows a plus, the dots that Gmail passes over, and domains that are one and the same.
/// For comparing only; mails go to the address as it was given.
/// </summary>
public static class EmailForm
{
    private static readonly Dictionary<string, string> SameDomain = new(StringComparer.Ordinal)
    {
        ["googlemail.com"] = "gmail.com",
        ["pm.me"] = "proton.me", ["protonmail.com"] = "proton.me", ["protonmail.ch"] = "proton.me",
        ["me.com"] = "icloud.com", ["mac.com"] = "icloud.com",
        ["ya.ru"] = "yandex.ru", ["yandex.com"] = "yandex.ru",
    };

    /// <returns>Empty when it is no address.</returns>
    public static string Of(string? typed)
    {
        var address = (typed ?? "").Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var at = address.LastIndexOf('@');
        if (at < 1 || at == address.Length - 1)
        {
            return "";
        }

        var domain = address[(at + 1)..].TrimEnd('.');
        domain = SameDomain.GetValueOrDefault(domain, domain);
        var name = address[..at];
        var plus = name.IndexOf('+', StringComparison.Ordinal);
        name = plus > 0 ? name[..plus] : name;
        return $"{(domain == "gmail.com" ? name.Replace(".", "", StringComparison.Ordinal) : name)}@{domain}";
    }
}
