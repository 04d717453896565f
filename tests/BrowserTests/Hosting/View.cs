namespace Encore.BrowserTests.Hosting;

/// <summary>A page of the demo store, as one of its people sees it.</summary>
/// <param name="Name">Of the test and of the picture.</param>
/// <param name="Path">Its address.</param>
/// <param name="Person">Who is signed in; null for a guest.</param>
public sealed record View(string Name, string Path, string? Person)
{
    /// <summary>Oliver Hart, who never misses a month.</summary>
    public const string Shopper = "regular";

    private const string Owner = "owner";

    public static IReadOnlyList<View> All { get; } =
    [
        new("product", "/product/lantern-blend", Shopper),
        new("cart", "/cart", Shopper),
        new("checkout", "/checkout", Shopper),
        new("payment", "/checkout/payment", Shopper),
        new("rewards-guest", "/rewards", null),
        new("rewards", "/rewards", Shopper),
        new("rewards-owing", "/rewards", "returns"),
        new("rewards-new", "/rewards", "new"),
        new("history", "/rewards/history", Shopper),
        new("profile", "/account/profile", Shopper),
        new("counter", "/admin/counter", Owner),
        new("members", "/admin/loyalty", Owner),
        new("members-search", "/admin/loyalty?search=nobody", Owner),
        new("member", "/admin/loyalty/member?customer=2", Owner),
        new("problems", "/admin/loyalty/problems", Owner),
        new("audit", "/admin/loyalty/audit", Owner),
        new("import", "/admin/loyalty/import", Owner),
        new("program", "/admin/loyalty/program", Owner),
    ];

    public override string ToString() => Name;
}
