namespace Encore.DemoStore.Shop.Discounts;

/// <summary>Lets a customer use points for a cart. A shop without one shows nothing of the kind.</summary>
public interface IPointsSource : IDiscountSource
{
    /// <summary>What <paramref name="wanted"/> points are good for in this cart (zero asks only what could be used). Null: no points for this cart.</summary>
    ValueTask<PointsQuote?> Quote(long wanted, CartFacts cart);

    /// <summary>Before the order's transaction begins: from now on nobody else can use these points. Asked again with the same key, it answers the same.</summary>
    /// <param name="key">Names this use; it becomes the discount's code.</param>
    /// <param name="points">As quoted.</param>
    /// <param name="cart">For which they were quoted.</param>
    ValueTask<CouponQuote> SetAside(string key, long points, CartFacts cart);

    /// <summary>The order has not come to be: the points are free again.</summary>
    ValueTask GiveUp(string key, CartFacts cart);
}
