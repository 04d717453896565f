namespace Encore.Loyalty.Ledger;

/// <summary>A debit that could not be refused, because the platform had made it already.</summary>
/// <param name="Order">The host's id of the order.</param>
/// <param name="Points">What was used there.</param>
/// <param name="Shortfall">The part for which there were no eligible points: paid for with other points, or owed. Above zero it is for a person to look at.</param>
public sealed record DebitDetails(string Order, long Points, long Shortfall);
