using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Model.Engine;

/// <summary>States plain facts in the engine's words.</summary>
internal sealed class Shopkeeper(Func<int, MemberId> member, Func<int, int, string> codeOf)
{
    public LoyaltyEvent Event(Fact fact)
    {
        var (who, at, id) = (member(fact.Who), fact.At, fact.About.Split(':')[1]);
        return fact.Kind switch
        {
            "placed" => new OrderPlaced { Member = who, OccurredAt = at, OrderId = id, Order = Order(fact) },
            "paid" => new OrderPaid { Member = who, OccurredAt = at, OrderId = id, Order = Order(fact) },
            "edited" => new OrderEdited { Member = who, OccurredAt = at, OrderId = id, Order = Order(fact) },
            "fulfilled" => new OrderFulfilled { Member = who, OccurredAt = at, OrderId = id },
            "cancelled" => new OrderCancelled { Member = who, OccurredAt = at, OrderId = id },
            "refunded" => Refund(fact, who, id),
            "approved" => new ReviewApproved { Member = who, OccurredAt = at, ProductId = id, ReviewId = Names.Of('v', fact.Review, fact.Who) },
            "withdrawn" => new ReviewWithdrawn { Member = who, OccurredAt = at, ProductId = id, ReviewId = Names.Of('v', fact.Review, fact.Who) },
            "shared" => new Shared { Member = who, OccurredAt = at, ShareId = id },
            "merged" => new MembersMerged { Member = who, OccurredAt = at, Into = member(1 - fact.Who) },
            "erased" => new MemberErased { Member = who, OccurredAt = at },
            _ => throw new ArgumentException($"No shop states that something was {fact.Kind}.", nameof(fact)),
        };
    }

    private OrderFacts Order(Fact fact)
    {
        var basket = fact.Basket!;
        var lines = new List<OrderLine> { new() { LineId = "a", ProductId = "tea", Net = Money(basket.First), Discount = Money(basket.LineOff), Tax = Money(basket.Tax) } };
        if (basket.Second > 0)
        {
            lines.Add(new() { LineId = "b", ProductId = "cup", Net = Money(basket.Second), IsGiftCard = basket.GiftCard });
        }

        return new()
        {
            Currency = Currency.Of(basket.Foreign ? "EUR" : "USD"),
            Lines = lines,
            Shipping = Money(basket.Shipping),
            OrderDiscount = Money(basket.Off),
            PaidOtherwise = Money(basket.Otherwise),
            Total = Money(basket.Total),
            Spending = basket.Spending == 0 ? null : Names.Of('s', basket.Spending, fact.Who),
            Vouchers = basket.Voucher == 0 ? [] : [codeOf(fact.Who, basket.Voucher)],
        };
    }

    private static OrderRefunded Refund(Fact fact, MemberId who, string id)
    {
        var back = fact.Refund!;
        IReadOnlyList<RefundedLine> lines = [.. new[] { new RefundedLine("a", Money(back.First)), new RefundedLine("b", Money(back.Second)) }.Where(line => line.Net > 0)];
        return new() { Member = who, OccurredAt = fact.At, OrderId = id, RefundedTotal = Ledger.Money.Of(Money(back.Total), "USD"), Lines = back.ByLine ? lines : null };
    }

    private static decimal Money(int cents) => cents / 100m;
}
