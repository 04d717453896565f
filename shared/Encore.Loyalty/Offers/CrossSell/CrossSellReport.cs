namespace Encore.Loyalty.Offers.CrossSell;

/// <summary>What a search through the orders has come to so far.</summary>
/// <param name="Settings">By which rules were chosen.</param>
/// <param name="Orders">Read.</param>
/// <param name="Customers">Counted.</param>
/// <param name="LeftOut">Orders of customers beyond those that fit into memory.</param>
/// <param name="Unreadable">Orders that could not be read.</param>
/// <param name="Rules">The strongest first, by lift; empty until all was read.</param>
public sealed record CrossSellReport(CrossSellSettings Settings, int Orders, int Customers, int LeftOut, int Unreadable, IReadOnlyList<CrossSellRule> Rules);
