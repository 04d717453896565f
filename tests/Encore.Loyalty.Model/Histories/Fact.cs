namespace Encore.Loyalty.Model.Histories;

/// <summary>What the shop states, in plain numbers; sums are cumulative.</summary>
/// <param name="Who">The member.</param>
/// <param name="Kind"><c>placed</c>, <c>paid</c>, <c>edited</c>, <c>refunded</c>, <c>cancelled</c>, <c>fulfilled</c>, <c>approved</c>, <c>withdrawn</c>, <c>shared</c>, <c>merged</c>, <c>erased</c>.</param>
/// <param name="About">The order, product or share; the member itself.</param>
/// <param name="At">When it happened, by the shop's clock.</param>
/// <param name="Basket">Of an order that is placed, paid or edited.</param>
/// <param name="Review">The review's own number.</param>
/// <param name="Refund">What has been given back so far.</param>
public sealed record Fact(int Who, string Kind, string About, DateTimeOffset At, Basket? Basket = null, int Review = 0, GivenBack? Refund = null)
{
    /// <summary>Two deliveries with the same key speak of the same fact.</summary>
    public string Key => Kind switch
    {
        "refunded" => $"{Who} {About} refunded {Refund!.Total}",
        "edited" => $"{Who} {About} edited {At.UtcTicks}",
        "approved" or "withdrawn" => $"{Who} {About} {Kind} {Review} {At.UtcTicks}",
        _ => $"{Who} {About} {Kind}",
    };
}
