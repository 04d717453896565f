using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.Commerce.Abstractions.Models;

namespace Encore.OrchardCore.Loyalty.Commerce.Orders;

/// <summary>The voucher's code, kept with the order's additional data.</summary>
public static class OrderVoucher
{
    private const string Key = "EncoreVoucher";

    public static void Note(OrderPart order, string code) => order.AdditionalData[Key] = JsonValue.Create(code);

    /// <summary>At most one.</summary>
    public static IReadOnlyList<string> Of(OrderPart order) =>
        order.AdditionalData.TryGetValue(Key, out var node) && node is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } code ? [code] : [];
}
