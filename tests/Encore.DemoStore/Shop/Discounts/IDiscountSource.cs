namespace Encore.DemoStore.Shop.Discounts;

/// <summary>Answers for discounts from the placement of an order on, inside the transactions of the order's changes.</summary>
public interface IDiscountSource
{
    /// <summary>Kept with each order; never change it.</summary>
    string Name { get; }

    /// <summary>The order has just been placed: nobody else may use the discount now. A text says why it cannot be had after all.</summary>
    ValueTask<string?> Reserve(ShopChange change, AppliedDiscount discount, Order order);

    /// <summary>The order has been paid.</summary>
    ValueTask Use(ShopChange change, AppliedDiscount discount, Order order);

    /// <summary>The order has been cancelled, paid or not.</summary>
    ValueTask Release(ShopChange change, AppliedDiscount discount, Order order);
}
