namespace Encore.Loyalty.Ledger;

/// <summary>What stands as the rule on entries that come from the program's <c>spending</c> section.</summary>
internal static class SpendingRule
{
    public const string Id = "spending";
}
