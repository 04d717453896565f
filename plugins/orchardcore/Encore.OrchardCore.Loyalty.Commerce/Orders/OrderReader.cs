using OrchardCore.Commerce.Abstractions.Models;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Commerce.Orders;

/// <summary>Takes order content items apart.</summary>
public sealed class OrderReader(IContentManager content)
{
    /// <summary>The content type.</summary>
    public const string Type = "Order";

    /// <summary>Null for what is no order.</summary>
    public async Task<OrderSnapshot?> ReadAsync(ContentItem item) =>
        Outline(item) is { } order ? order with { Products = await ProductsAsync(order.Order) } : null;

    /// <summary>The same without looking for its products.</summary>
    public static OrderSnapshot? Outline(ContentItem item) =>
        item.ContentType == Type && item.TryGet<OrderPart>(out var order)
            ? new()
            {
                Id = item.ContentItemId,
                Owner = item.Owner,
                Order = order,
                CreatedAt = Utc(item.CreatedUtc),
                ModifiedAt = Utc(item.ModifiedUtc),
            }
            : null;

    private static DateTimeOffset? Utc(DateTime? time) => time is { } known ? new(DateTime.SpecifyKind(known, DateTimeKind.Utc)) : null;

    /// <summary>Earning rules and reviews know a product by its content item.</summary>
    private async Task<IReadOnlyDictionary<string, string>> ProductsAsync(OrderPart order)
    {
        var products = new Dictionary<string, string>();
        foreach (var version in order.LineItems.Select(line => line.ContentItemVersion).Where(version => !string.IsNullOrEmpty(version)).Distinct())
        {
            if (await content.GetVersionAsync(version) is { } product)
            {
                products[version] = product.ContentItemId;
            }
        }

        return products;
    }
}
