namespace Encore.DemoStore.Shop.Products;

/// <summary>The same words in both of the shop's languages.</summary>
public sealed record LocalText(string En, string Zh)
{
    public string In(string language) => language == Languages.Chinese ? Zh : En;
}
