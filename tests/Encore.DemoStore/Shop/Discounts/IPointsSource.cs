namespace Encore.DemoStore.Shop.Discounts;

/// <summary>Lets a customer pay part of the goods with points. A shop without one shows nothing of the kind.</summary>
public interface IPointsSource : IDiscountSource
{
    /// <summary>What <paramref name="wanted"/> points are good for in this cart (zero asks only what could be used). Null: no points for this cart.</summary>
    ValueTask<PointsQuote?> Quote(long wanted, CartFacts cart);
}
