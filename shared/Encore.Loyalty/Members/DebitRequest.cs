using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Members;

/// <summary>Points that the platform has taken for an order already.</summary>
/// <param name="Member">Who paid.</param>
/// <param name="Order">The host's id of the order, 1 to 100 letters, digits and <c>-_.:/@+</c>.</param>
/// <param name="Points">Above zero.</param>
/// <param name="RequestId">Of the debit in the platform; the order's facts name it as <see cref="Earning.OrderFacts.Spending"/>.</param>
/// <param name="Actor">The host's id of who paid.</param>
public sealed record DebitRequest(MemberId Member, string Order, long Points, string RequestId, string Actor);
