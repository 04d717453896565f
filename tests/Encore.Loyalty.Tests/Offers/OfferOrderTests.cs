using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Offers;

/// <summary>All orders in which the facts of an order can come, each told twice: the same end.</summary>
public sealed class OfferOrderTests
{
    private const string Offers = """
        { "id": "voucher", "trigger": "order", "when": { "products": ["phone"], "minSpend": 15 }, "voucher": { "value": 5 }, "stock": 3 },
        { "id": "points", "trigger": "order", "points": 20, "budget": 100, "cost": 1 },
        { "id": "refill", "trigger": "replenish", "days": 30, "when": { "products": ["tea"] }, "text": { "en": "Again?" } }
        """;

    [TestCase("placed paid fulfilled tea", 1, 20, 0)]
    [TestCase("paid phone tea", 0, 20, 0, Description = "something is left, but not the phone")]
    [TestCase("paid fulfilled phone all", 0, 0, 0)]
    [TestCase("placed paid cancelled", 0, 0, 0)]
    [TestCase("paid edited fulfilled", 1, 20, 1)]
    public async Task The_facts_of_an_order_come_to_the_same_end_in_every_order(string story, int vouchers, long points, int reminders)
    {
        foreach (var order in Permutations(story.Split(' ')))
        {
            using var shop = await OfferShop.OpenAsync(Offers);
            shop.Shop.Clock.Advance(TimeSpan.FromHours(1));
            foreach (var name in order)
            {
                await shop.Shop.HappenAsync(Fact(shop, name));
                await shop.Shop.HappenAsync(Fact(shop, name));
            }

            var given = (await shop.VouchersAsync()).Count(voucher => voucher.Status == VoucherStatus.Issued);
            var standing = (await shop.Engine.Members.HistoryAsync(shop.Shop.Ann)).Where(entry => entry.RuleId == "points").Sum(entry => entry.To == LedgerAccount.ClawedBack ? -entry.Points.Value : entry.Points.Value);
            Assert.That((given, standing, await shop.GivenAsync("voucher"), await shop.GivenAsync("points")), Is.EqualTo((vouchers, points, (long)vouchers, points / 20)), string.Join(" ", order));
            await shop.PassAsync(31);
            Assert.That((await shop.Engine.Offers.OpenAsync(shop.Shop.Ann)).Count(offer => offer.Voucher is null), Is.EqualTo(reminders), string.Join(" ", order));
        }
    }

    private static LoyaltyEvent Fact(OfferShop shop, string name)
    {
        var (member, start, whole) = (shop.Shop.Ann, new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), OfferShop.Basket("phone", "tea", "milk"));
        return name switch
        {
            "placed" => new OrderPlaced { Member = member, OccurredAt = start.AddMinutes(1), OrderId = "1", Order = whole },
            "paid" => new OrderPaid { Member = member, OccurredAt = start.AddMinutes(2), OrderId = "1", Order = whole },
            "fulfilled" => new OrderFulfilled { Member = member, OccurredAt = start.AddMinutes(3), OrderId = "1" },
            "tea" => new OrderRefunded { Member = member, OccurredAt = start.AddMinutes(5), OrderId = "1", RefundedTotal = Money.Of(10, "USD"), Lines = [new("2", 10)] },
            "phone" => new OrderRefunded { Member = member, OccurredAt = start.AddMinutes(6), OrderId = "1", RefundedTotal = Money.Of(20, "USD"), Lines = [new("1", 10), new("2", 10)] },
            "all" => new OrderRefunded { Member = member, OccurredAt = start.AddMinutes(7), OrderId = "1", RefundedTotal = Money.Of(30, "USD"), Lines = [new("1", 10), new("2", 10), new("3", 10)] },
            "edited" => new OrderEdited { Member = member, OccurredAt = start.AddMinutes(8), OrderId = "1", Order = whole with { Lines = [whole.Lines[0], whole.Lines[1]], Total = 20 } },
            _ => new OrderCancelled { Member = member, OccurredAt = start.AddMinutes(9), OrderId = "1" },
        };
    }

    private static IEnumerable<IReadOnlyList<string>> Permutations(IReadOnlyList<string> names) => names.Count == 0 ? [[]]
        : names.SelectMany(first => Permutations([.. names.Where(name => name != first)]).Select(rest => (IReadOnlyList<string>)[first, .. rest]));
}
