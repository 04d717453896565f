using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Earning;

/// <summary>Turns a fact into an award. Pure: no clock, no I/O, the same answer for the same context. Extensions register their own.</summary>
public interface IEarningRule
{
    /// <summary>The <c>kind</c> under which programs switch this rule on.</summary>
    string Kind { get; }

    /// <summary>Whether it may earn on orders. Only they are fulfilled, so the points of all other rules cannot wait for that.</summary>
    bool EarnsOnOrders => true;

    /// <returns>Null when this fact earns nothing by this rule.</returns>
    Award? Evaluate(EarningContext context);
}
