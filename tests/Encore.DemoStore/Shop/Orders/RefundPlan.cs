namespace Encore.DemoStore.Shop.Orders;

/// <summary>What a refund would return, or the key of the text that says why it cannot be.</summary>
public sealed record RefundPlan(decimal Amount, decimal Shipping, IReadOnlyList<RefundLine> Lines, string? Refusal)
{
    public static RefundPlan For(Order order, RefundRequest request)
    {
        if (!order.CanRefund)
        {
            return Refused("refund.notNow");
        }

        var plan = request.Amount is { } amount ? new RefundPlan(amount, 0, [], null) : ByLines(order, request);
        return plan switch
        {
            { Refusal: not null } => plan,
            { Amount: <= 0 } => Refused("refund.nothing"),
            _ when plan.Amount > order.Refundable => Refused("refund.tooMuch"),
            _ => plan with { Amount = decimal.Round(plan.Amount, 2) },
        };
    }

    static RefundPlan ByLines(Order order, RefundRequest request)
    {
        var lines = new List<RefundLine>();
        foreach (var (lineId, quantity) in request.Pieces.Where(it => it.Value > 0))
        {
            if (order.Lines.FirstOrDefault(line => line.Id == lineId) is not { } line || quantity > line.Left)
            {
                return Refused("refund.tooMany");
            }

            lines.Add(Share(line, quantity));
        }

        var shipping = request.WithShipping ? order.Shipping - order.RefundedShipping : 0;
        var before = order.Lines.Sum(line => line.RefundedNet + line.RefundedTax) + order.RefundedShipping;
        var after = before + lines.Sum(line => line.Net + line.Tax) + shipping;
        return new RefundPlan(ToCents(after * order.MoneyShare) - ToCents(before * order.MoneyShare), shipping, lines, null);
    }

    /// <summary>Towards what the pieces so far come to in all, so that the last piece takes the last cent.</summary>
    static RefundLine Share(OrderLine line, int quantity)
    {
        var pieces = line.RefundedQuantity + quantity;
        return new RefundLine(
            line.Id,
            quantity,
            ToCents(line.Net * pieces / line.Quantity) - line.RefundedNet,
            ToCents(line.Tax * pieces / line.Quantity) - line.RefundedTax);
    }

    static decimal ToCents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    static RefundPlan Refused(string textKey) => new(0, 0, [], textKey);
}
