namespace Encore.DemoStore.Shop.Orders;

/// <summary>What the owner does with an order. Asked for what has been done already, it refuses and changes nothing.</summary>
public sealed class OrderDesk(
    ShopWork work,
    OrderStore orders,
    RefundStore refunds,
    DiscountDesk discounts,
    ShopMail mail,
    ShopAnnouncer announcer)
{
    public Task<OrderOutcome> Pay(long orderId) => On(orderId, "order.cannotPay", it => it.CanPay, Pay);

    public Task<OrderOutcome> Fulfil(long orderId) => On(orderId, "order.cannotFulfil", it => it.CanFulfil, Fulfil);

    /// <summary>Voids the order; what had been paid and not yet returned goes back.</summary>
    public Task<OrderOutcome> Cancel(long orderId) => On(orderId, "order.cannotCancel", it => it.CanCancel, Cancel);

    /// <summary>Makes it smaller; what was paid for the rest goes back.</summary>
    /// <param name="orderId">Which.</param>
    /// <param name="pieces">How many are to be left, by line id.</param>
    public Task<OrderOutcome> Edit(long orderId, IReadOnlyDictionary<long, int> pieces) =>
        On(orderId, "order.cannotEdit", it => it.CanEdit && OrderEdit.Of(it, pieces) is not null, (change, order) => Edit(change, order, pieces));

    public Task<OrderOutcome> Refund(long orderId, RefundRequest request) => work.Run(async change =>
    {
        if (orders.Find(change.Sql, orderId) is not { } order)
        {
            return OrderOutcome.Refused("order.unknown");
        }

        if (refunds.IsKnown(change.Sql, request.Token))
        {
            return OrderOutcome.Done(order);
        }

        var plan = RefundPlan.For(order, request);
        return plan.Refusal is { } refusal
            ? OrderOutcome.Refused(refusal)
            : OrderOutcome.Done(await Refund(change, order, request, plan));
    });

    /// <summary>Within a change that is under way: an order that is paid as it is placed.</summary>
    public async Task<Order> Pay(ShopChange change, Order order)
    {
        var paid = order with { PaidAt = change.At };
        orders.Save(change.Sql, paid);
        await discounts.Use(change, paid);
        mail.OrderPaid(change, paid);
        await announcer.OrderPaid(change, paid);
        return paid;
    }

    async Task<Order> Fulfil(ShopChange change, Order order)
    {
        var fulfilled = order with { FulfilledAt = change.At };
        orders.Save(change.Sql, fulfilled);
        mail.OrderFulfilled(change, fulfilled);
        await announcer.OrderFulfilled(change, fulfilled);
        return fulfilled;
    }

    async Task<Order> Edit(ShopChange change, Order order, IReadOnlyDictionary<long, int> pieces)
    {
        var edited = OrderEdit.Of(order, pieces)!;
        orders.Save(change.Sql, edited);
        mail.OrderEdited(change, edited);
        await announcer.OrderEdited(change, edited);
        return edited;
    }

    async Task<Order> Cancel(ShopChange change, Order order)
    {
        var cancelled = order with
        {
            CancelledAt = change.At,
            RefundedTotal = order.PaidAt is null ? order.RefundedTotal : order.Total,
        };
        orders.Save(change.Sql, cancelled);
        await discounts.Release(change, cancelled);
        mail.OrderCancelled(change, cancelled);
        await announcer.OrderCancelled(change, cancelled);
        return cancelled;
    }

    async Task<Order> Refund(ShopChange change, Order order, RefundRequest request, RefundPlan plan)
    {
        var after = order with
        {
            RefundedTotal = order.RefundedTotal + plan.Amount,
            RefundedShipping = order.RefundedShipping + plan.Shipping,
            Lines = [.. order.Lines.Select(line => After(line, plan))],
        };
        orders.Save(change.Sql, after);
        var refund = refunds.Add(change.Sql, order.Id, request, plan, change.At);
        mail.OrderRefunded(change, after, refund);
        await announcer.OrderRefunded(change, after, refund);
        return after;
    }

    static OrderLine After(OrderLine line, RefundPlan plan) =>
        plan.Lines.FirstOrDefault(it => it.LineId == line.Id) is not { } taken
            ? line
            : line with
            {
                RefundedQuantity = line.RefundedQuantity + taken.Quantity,
                RefundedNet = line.RefundedNet + taken.Net,
                RefundedTax = line.RefundedTax + taken.Tax,
            };

    Task<OrderOutcome> On(long orderId, string refusal, Predicate<Order> allowed, Func<ShopChange, Order, Task<Order>> act) =>
        work.Run(async change => orders.Find(change.Sql, orderId) switch
        {
            null => OrderOutcome.Refused("order.unknown"),
            var order when !allowed(order) => OrderOutcome.Refused(refusal),
            var order => OrderOutcome.Done(await act(change, order)),
        });
}
