namespace Encore.Loyalty.Offers.CrossSell;

/// <summary>
/// Who bought the one bought the other with it or later. Confidence after Agrawal, Imieliński and Swami, “Mining association rules between sets of items in large databases”, SIGMOD 1993;
/// lift (there: interest) after Brin, Motwani, Ullman and Tsur, “Dynamic itemset counting and implication rules for market basket data”, SIGMOD 1997. Each customer counts once.
/// </summary>
/// <param name="Bought">The product or category that was bought first, or with the other.</param>
/// <param name="Then">What was bought with it or later.</param>
/// <param name="Both">Customers of whom that is true.</param>
/// <param name="OfBought">Customers who bought the first.</param>
/// <param name="OfThen">Customers who bought the second, whenever.</param>
/// <param name="Customers">All of them.</param>
public sealed record CrossSellRule(string Bought, string Then, int Both, int OfBought, int OfThen, int Customers)
{
    /// <summary>The part of all customers: both ÷ all.</summary>
    public decimal Support => (decimal)Both / Customers;

    /// <summary>The part of those who bought the first: both ÷ first.</summary>
    public decimal Confidence => (decimal)Both / OfBought;

    /// <summary>How many times as likely as among all customers: confidence ÷ (second ÷ all). 1: the one says nothing about the other.</summary>
    public decimal Lift => Confidence * Customers / OfThen;
}
