namespace Encore.Loyalty.Model.Histories;

/// <summary>The shop: turns steps into facts, and facts into deliveries.</summary>
internal sealed class ShopFloor
{
    private readonly Dictionary<int, ShopOrder> orders = [];
    private readonly HashSet<(int Who, int Product, int Review)> visible = [];
    private readonly List<Fact> stated = [];
    private readonly List<Fact> delivered = [];

    /// <returns>The deliveries of this step, in their order.</returns>
    /// <param name="step">What happens.</param>
    /// <param name="now">By the shop's clock.</param>
    /// <param name="isIssued">Whether a member's request has bought a voucher.</param>
    public IReadOnlyList<Fact> Take(Step step, DateTimeOffset now, Func<int, int, bool> isIssued)
    {
        delivered.Clear();
        switch (step)
        {
            case Step.Place place:
                Open(place.Order, place.Who, place.Basket, place.Delivery, now, isIssued);
                break;
            case Step.Buy buy:
                Open(buy.Order, buy.Who, buy.Basket, buy.Delivery, now, isIssued);
                Pay(buy.Order, buy.Delivery, now);
                break;
            case Step.Pay pay:
                Pay(pay.Order, pay.Delivery, now);
                break;
            case Step.Refund refund when orders.TryGetValue(refund.Order, out var order) && order.IsPaid && order.GiveBack(refund.Percent, refund.By):
                State(refund.Delivery, new(order.Who, "refunded", $"order:{refund.Order}", now, Refund: order.Back));
                break;
            case Step.Edit edit when orders.TryGetValue(edit.Order, out var order) && !order.IsCancelled:
                order.Edit(edit.First, edit.Second);
                State(edit.Delivery, new(order.Who, "edited", $"order:{edit.Order}", now, order.Now));
                break;
            case Step.Cancel cancel when orders.TryGetValue(cancel.Order, out var order) && !order.IsCancelled:
                order.IsCancelled = true;
                State(cancel.Delivery, new(order.Who, "cancelled", $"order:{cancel.Order}", now));
                break;
            case Step.Fulfil fulfil when orders.TryGetValue(fulfil.Order, out var order) && !order.IsFulfilled:
                order.IsFulfilled = true;
                State(fulfil.Delivery, new(order.Who, "fulfilled", $"order:{fulfil.Order}", now));
                break;
            case Step.Forge forge when orders.TryGetValue(forge.Order, out var order):
                delivered.Add(new(order.Who, "paid", $"order:{forge.Order}", now, order.Basket with { First = order.Basket.First + 5000 }));
                break;
            case Step.Approve review when visible.Add((review.Who, review.Product, review.Review)):
                State(review.Delivery, new(review.Who, "approved", $"review:p{review.Product}", now, Review: review.Review));
                break;
            case Step.Withdraw review when visible.Remove((review.Who, review.Product, review.Review)):
                State(review.Delivery, new(review.Who, "withdrawn", $"review:p{review.Product}", now, Review: review.Review));
                break;
            case Step.Share share:
                State(share.Delivery, new(share.Who, "shared", $"share:{Names.Of('s', share.Id, share.Who)}", now));
                break;
            case Step.Merge merge:
                State(merge.Delivery, new(merge.Who, "merged", "member:self", now));
                break;
            case Step.Erase erase:
                State(erase.Delivery, new(erase.Who, "erased", "member:self", now));
                break;
            case Step.SweepUp sweep:
                delivered.AddRange(sweep.Reversed ? Enumerable.Reverse(stated) : stated);
                break;
        }

        return [.. delivered];
    }

    private void Open(int id, int who, Basket basket, Delivery delivery, DateTimeOffset now, Func<int, int, bool> isIssued)
    {
        var order = new ShopOrder(who, isIssued(who, basket.Voucher) ? basket : basket with { Voucher = 0 });
        if (orders.TryAdd(id, order))
        {
            State(delivery, new(who, "placed", $"order:{id}", now, order.Basket));
        }
    }

    private void Pay(int id, Delivery delivery, DateTimeOffset now)
    {
        if (orders.TryGetValue(id, out var order) && !order.IsPaid)
        {
            order.IsPaid = true;
            State(delivery, new(order.Who, "paid", $"order:{id}", now, order.Now));
        }
    }

    private void State(Delivery delivery, Fact fact)
    {
        stated.Add(fact);
        delivered.AddRange(Enumerable.Repeat(fact, delivery switch { Delivery.Lost => 0, Delivery.Twice => 2, _ => 1 }));
    }
}
