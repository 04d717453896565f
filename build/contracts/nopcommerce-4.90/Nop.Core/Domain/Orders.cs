using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;

namespace Nop.Core.Domain.Orders;

public enum OrderStatus
{
    Pending = 10,
    Processing = 20,
    Complete = 30,
    Cancelled = 40,
}

public partial class Order : BaseEntity
{
    public int StoreId { get; set; }

    public int CustomerId { get; set; }

    public decimal OrderSubTotalDiscountExclTax { get; set; }

    public decimal OrderShippingExclTax { get; set; }

    public decimal OrderDiscount { get; set; }

    public decimal OrderTotal { get; set; }

    public decimal RefundedAmount { get; set; }

    public DateTime? PaidDateUtc { get; set; }

    public bool Deleted { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public virtual int? RedeemedRewardPointsEntryId { get; set; }

    public OrderStatus OrderStatus { get; set; }

    public PaymentStatus PaymentStatus { get; set; }

    public ShippingStatus ShippingStatus { get; set; }
}

public partial class OrderItem : BaseEntity
{
    public int OrderId { get; set; }

    public int ProductId { get; set; }

    public int Quantity { get; set; }

    public decimal PriceInclTax { get; set; }

    public decimal PriceExclTax { get; set; }

    public decimal DiscountAmountExclTax { get; set; }
}

public enum ShoppingCartType
{
    ShoppingCart = 1,
    Wishlist = 2,
}

public partial class ShoppingCartItem : BaseEntity
{
    public int ProductId { get; set; }

    public int Quantity { get; set; }
}

public partial class OrderNote : BaseEntity
{
    public int OrderId { get; set; }

    public string Note { get; set; }

    public bool DisplayToCustomer { get; set; }

    public DateTime CreatedOnUtc { get; set; }
}

public partial class GiftCardUsageHistory : BaseEntity
{
    public decimal UsedValue { get; set; }
}

public partial class OrderPlacedEvent(Order order)
{
    public Order Order { get; } = order;
}

public partial class OrderPaidEvent(Order order)
{
    public Order Order { get; } = order;
}

public partial class OrderRefundedEvent(Order order, decimal amount)
{
    public Order Order { get; } = order;

    public decimal Amount { get; } = amount;
}

public partial class OrderVoidedEvent(Order order)
{
    public Order Order { get; } = order;
}

public partial class OrderStatusChangedEvent(Order order, OrderStatus previousOrderStatus)
{
    public Order Order { get; } = order;

    public OrderStatus PreviousOrderStatus { get; set; } = previousOrderStatus;
}
