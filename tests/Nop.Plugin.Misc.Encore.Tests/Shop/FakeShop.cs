using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;

namespace Nop.Plugin.Misc.Encore.Tests.Shop;

/// <summary>The data of a small store. The fakes of the platform's services read and write it.</summary>
public sealed class FakeShop
{
    public const int Ann = 7;

    public const int Guest = 8;

    public List<Customer> Customers { get; } = [new() { Id = Ann, Email = "ann@example.com" }, new() { Id = Guest }];

    public List<Order> Orders { get; } = [];

    public List<OrderItem> Items { get; } = [];

    public List<OrderNote> Notes { get; } = [];

    public List<Product> Products { get; } = [new() { Id = 1, Name = "Walnut desk" }, new() { Id = 2, Name = "Gift card", IsGiftCard = true }];

    public List<ProductCategory> Categories { get; } = [new() { ProductId = 1, CategoryId = 12 }, new() { ProductId = 1, CategoryId = 11 }];

    public List<ProductReview> Reviews { get; } = [];

    public List<RewardPointsHistory> NativePoints { get; } = [];

    public List<Discount> Discounts { get; } = [];

    public List<DiscountRequirement> Requirements { get; } = [];

    public List<DiscountUsageHistory> Usages { get; } = [];

    public Dictionary<int, decimal> GiftCardsUsed { get; } = [];

    public Dictionary<int, decimal> RewardPointsUsed { get; } = [];

    public Dictionary<string, object?> Attributes { get; } = [];

    public Dictionary<string, object?> Settings { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<int, Dictionary<string, string>> Resources { get; } = [];

    public List<string> Log { get; } = [];

    /// <summary>An order of one line.</summary>
    public Order Place(int id, DateTime at, decimal net = 80m, int customer = Ann)
    {
        Items.Add(new() { Id = id * 10, OrderId = id, ProductId = 1, Quantity = 1, PriceExclTax = net, PriceInclTax = net * 1.25m });
        var order = new Order
        {
            Id = id,
            CustomerId = customer,
            CreatedOnUtc = at,
            OrderTotal = net * 1.25m,
            OrderStatus = OrderStatus.Pending,
            PaymentStatus = PaymentStatus.Pending,
            ShippingStatus = ShippingStatus.NotYetShipped,
        };
        Orders.Add(order);
        return order;
    }
}
