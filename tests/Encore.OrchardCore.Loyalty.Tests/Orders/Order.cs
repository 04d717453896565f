using System.Text.Json.Nodes;
using Encore.OrchardCore.Loyalty.Commerce.Orders;
using OrchardCore.Commerce.Abstractions.Models;
using OrchardCore.Commerce.MoneyDataType;
using OrchardCore.Commerce.MoneyDataType.Abstractions;
using OrchardCore.ContentFields.Fields;

namespace Encore.OrchardCore.Loyalty.Tests.Orders;

/// <summary>Builds orders as OrchardCore.Commerce leaves them.</summary>
public sealed class Order
{
    private readonly OrderPart part = new() { Status = new TextField { Text = "ordered" } };

    private string? owner = "buyer1";

    public static Order Of(params IEnumerable<(string Sku, int Quantity, decimal Price)> lines)
    {
        var order = new Order();
        foreach (var (sku, quantity, price) in lines)
        {
            order.part.LineItems.Add(new(quantity, sku, sku, Usd(price), Usd(price * quantity), $"version-{sku}"));
        }

        return order;
    }

    public Order Charged(decimal amount, string currency = "USD")
    {
        part.Charges.Add(new("Card", "t1", "", new Amount(amount, new Iso(currency)), new DateTime(2026, 3, 1, 11, 0, 0, DateTimeKind.Utc)));
        return this;
    }

    public Order Cost(string kind, decimal amount)
    {
        part.AdditionalCosts.Add(new() { Kind = kind, Cost = Usd(amount) });
        return this;
    }

    public Order Discounts(string json)
    {
        part.AdditionalData["Discounts"] = JsonNode.Parse(json)!;
        return this;
    }

    public Order With(string voucher)
    {
        OrderVoucher.Note(part, voucher);
        return this;
    }

    public Order In(string status)
    {
        part.Status.Text = status;
        return this;
    }

    public Order Guest()
    {
        owner = null;
        return this;
    }

    public OrderSnapshot Snapshot() => new()
    {
        Id = "order1",
        Owner = owner,
        Order = part,
        Products = new Dictionary<string, string> { ["version-desk"] = "product-desk" },
    };

    private static Amount Usd(decimal value) => new(value, new Iso("USD"));

    private sealed record Iso(string CurrencyIsoCode) : ICurrency
    {
        public string Symbol => CurrencyIsoCode;

        public string NativeName => CurrencyIsoCode;

        public string EnglishName => CurrencyIsoCode;

        public int DecimalPlaces => 2;

        public bool Equals(ICurrency? other) => other?.CurrencyIsoCode == CurrencyIsoCode;

        public string ToString(decimal amount) => $"{amount} {CurrencyIsoCode}";
    }
}
