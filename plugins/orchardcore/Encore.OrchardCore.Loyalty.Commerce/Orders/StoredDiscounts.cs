using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.Commerce.Abstractions.Models;

namespace Encore.OrchardCore.Loyalty.Commerce.Orders;

/// <summary>The discounts that OrchardCore.Commerce keeps beside an order's lines, by product. Read as data: the feature that wrote them need not be on any more.</summary>
public static class StoredDiscounts
{
    private const string Key = "Discounts";

    public static IReadOnlyList<StoredDiscount> Of(OrderPart order, string sku) =>
        order.AdditionalData.TryGetValue(Key, out var all) && all is JsonObject bySku && bySku[sku] is JsonArray discounts
            ? [.. discounts.OfType<JsonObject>().Select(Read)]
            : [];

    /// <summary>One after the other, each rounded to cents a piece, as the shop does it.</summary>
    public static decimal Apply(decimal unitPrice, IEnumerable<StoredDiscount> discounts) =>
        discounts.Aggregate(unitPrice, (price, discount) =>
            discount.Percentage > 0 ? Math.Round(price * (1 - (Math.Min(discount.Percentage, 100) / 100)), 2)
            : discount.Amount > 0 ? Math.Round(Math.Max(0, price - discount.Amount), 2)
            : price);

    private static StoredDiscount Read(JsonObject discount) => new(Number(Member(discount, "DiscountPercentage")), AmountOf(Member(discount, "DiscountAmount")));

    /// <summary>An amount is written as an object, or as a text such as <c>USD 5</c>.</summary>
    private static decimal AmountOf(JsonNode? node) => node switch
    {
        JsonObject amount => Number(Member(amount, "value")),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Parse(value.GetValue<string>().Split(' ')[^1]),
        _ => Number(node),
    };

    private static decimal Number(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? Parse(value.ToJsonString()) : 0;

    private static decimal Parse(string text) => decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static JsonNode? Member(JsonObject item, string name) =>
        item.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
