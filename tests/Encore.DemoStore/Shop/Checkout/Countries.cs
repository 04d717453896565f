namespace Encore.DemoStore.Shop.Checkout;

/// <summary>Where the shop delivers; each has a text <c>country.XX</c>.</summary>
public static class Countries
{
    public static readonly IReadOnlyList<string> All = ["US", "CA", "GB", "DE", "FR", "CN", "SG", "AU"];
}
