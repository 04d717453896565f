namespace Encore.Loyalty.Offers.CrossSell;

/// <summary>What goes with what.</summary>
public enum CrossSellLevel
{
    Products = 0,
    Categories = 1,
}
