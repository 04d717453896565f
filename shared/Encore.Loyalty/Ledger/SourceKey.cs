using System.Buffers;

namespace Encore.Loyalty.Ledger;

/// <summary>Names the fact in the shop that a movement comes from, such as <c>order:1042</c> or <c>review:sku-7</c>. Derived from the fact, never from a delivery.</summary>
public readonly record struct SourceKey
{
    public const int MaxLength = 120;

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/@+");

    private readonly string? value;

    private SourceKey(string value) => this.value = value;

    public static SourceKey None => default;

    public string Value => value ?? "";

    /// <summary>What stands before the first colon: <c>order</c> of <c>order:1042</c>.</summary>
    public string Kind => Value[..Math.Max(0, Value.IndexOf(':', StringComparison.Ordinal))];

    /// <summary>What stands behind the first colon.</summary>
    public string Id => Value[(Value.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public static SourceKey Order(string orderId) => Of("order", orderId);

    public static SourceKey Review(string productId) => Of("review", productId);

    public static SourceKey Share(string shareId) => Of("share", shareId);

    /// <summary>A product itself: for hosts to name it.</summary>
    public static SourceKey Product(string productId) => Of("product", productId);

    public static SourceKey Redemption(string requestId) => Of("redemption", requestId);

    /// <summary>Points used for an order without a voucher: reserved at its checkout, or debited by the platform.</summary>
    public static SourceKey Spending(string requestId) => Of("spending", requestId);

    public static SourceKey Adjustment(string requestId) => Of("adjustment", requestId);

    public static SourceKey Merge(string id) => Of("merge", id);

    /// <exception cref="ArgumentException">Empty, too long, or with characters outside letters, digits and <c>-_.:/@+</c>.</exception>
    public static SourceKey Of(string kind, string id)
    {
        if (string.IsNullOrEmpty(kind) || string.IsNullOrEmpty(id) || kind.Length + id.Length + 1 > MaxLength || kind.AsSpan().ContainsAnyExcept(Plain) || id.AsSpan().ContainsAnyExcept(Plain))
        {
            throw new ArgumentException($"'{kind}:{id}' is not a source key: kind and id need 1 to {MaxLength} characters of letters, digits and -_.:/@+ together.", nameof(id));
        }

        return new(string.Concat(kind, ":", id));
    }

    /// <summary>May this be the id of a fact?</summary>
    public static bool IsId(string? id, int mostLetters) => id is { Length: > 0 } && id.Length <= mostLetters && !id.AsSpan().ContainsAnyExcept(Plain);

    public static SourceKey Parse(string text)
    {
        if (text.Length == 0)
        {
            return None;
        }

        // Read for every row: the text is kept as it is, without taking it apart.
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < text.Length - 1 && text.Length <= MaxLength && !text.AsSpan().ContainsAnyExcept(Plain)
            ? new(text)
            : throw new ArgumentException($"'{text}' is not a source key.", nameof(text));
    }

    public override string ToString() => Value;
}
