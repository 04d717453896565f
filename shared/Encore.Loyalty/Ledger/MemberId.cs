using System.Security.Cryptography;
using System.Text;

namespace Encore.Loyalty.Ledger;

/// <summary>
/// A customer enrolled in one scope, as <c>scope/customer</c>; the key by which all storage is sharded. It holds the host's own customer id, nothing personal.
/// </summary>
public readonly record struct MemberId
{
    public const int MaxLength = 100;

    private readonly string? value;

    private MemberId(string value) => this.value = value;

    /// <summary>Empty for <c>default</c>, which stands for nobody.</summary>
    public string Value => value ?? "";

    public bool IsNobody => string.IsNullOrEmpty(value);

    public string Scope => Value[..Math.Max(0, Value.IndexOf('/', StringComparison.Ordinal))];

    public string Customer => CustomerSpan.ToString();

    private ReadOnlySpan<char> CustomerSpan => Value.AsSpan(Value.IndexOf('/', StringComparison.Ordinal) + 1);

    /// <exception cref="ArgumentException">A part is empty or too long, or the scope holds a slash.</exception>
    public static MemberId Of(string scope, string customer)
    {
        if (string.IsNullOrWhiteSpace(scope) || scope.Contains('/', StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{scope}' is not a scope: give a name without a slash.", nameof(scope));
        }

        if (string.IsNullOrWhiteSpace(customer) || scope.Length + customer.Length + 1 > MaxLength)
        {
            throw new ArgumentException($"A customer id has 1 to {MaxLength - scope.Length - 1} characters.", nameof(customer));
        }

        return new($"{scope}/{customer}");
    }

    private const string GuestPrefix = "guest-";

    /// <summary>Somebody who buys without an account: known by a hash of the e-mail address, which is not kept.</summary>
    public bool IsGuest => CustomerSpan.StartsWith(GuestPrefix, StringComparison.Ordinal);

    public bool Is(string customer) => CustomerSpan.SequenceEqual(customer);

    /// <summary>The guest with this e-mail address in a scope; upper and lower case are the same.</summary>
    /// <exception cref="ArgumentException">There is no address.</exception>
    public static MemberId Guest(string scope, string email)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            throw new ArgumentException("A guest is known by an e-mail address; without one there is no member.", nameof(email));
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{scope}/{email.Trim().ToLowerInvariant()}"));
        return Of(scope, GuestPrefix + Convert.ToHexStringLower(hash.AsSpan(0, 20)));
    }

    /// <exception cref="ArgumentException">Not of the form <c>scope/customer</c>.</exception>
    public static MemberId Parse(string text)
    {
        // Read for every row: the text is kept as it is, without taking it apart.
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 1 || text.Length > MaxLength || text.AsSpan(0, slash).IsWhiteSpace() || text.AsSpan(slash + 1).IsWhiteSpace()
            ? throw new ArgumentException($"'{text}' is not a member id of the form scope/customer.", nameof(text))
            : new(text);
    }

    public override string ToString() => Value;
}
