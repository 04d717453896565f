using System.Buffers;

namespace Encore.Loyalty.Ledger;

/// <summary>The form of names that programs and extensions give to kinds: <c>coupon</c>, <c>gift-card</c>.</summary>
internal static class KindName
{
    public const string Form = "give 1 to 40 lower-case letters, digits and hyphens";

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static bool IsValid(string? name) =>
        name is { Length: > 0 and <= 40 } && !name.AsSpan().ContainsAnyExcept(Letters);
}
