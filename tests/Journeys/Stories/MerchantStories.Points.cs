using Encore.Journeys.Drivers;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Journeys.Stories;

/// <summary>Ways to earn, and what points buy.</summary>
public abstract partial class MerchantStories
{
    [Test, Seed("P2")]
    public async Task Registration_profile_newsletter_a_visit_a_birthday_and_the_counter_earn_by_rules_of_their_own()
    {
        Needs(Need.Occasions, Need.Clock);
        await store.PublishAsync("""
            {
              "earning": [
                { "id": "welcome", "kind": "registration", "points": 20 },
                { "id": "profile", "kind": "profile", "points": 15 },
                { "id": "letters", "kind": "newsletter", "points": 10 },
                { "id": "hello", "kind": "visit", "points": 1, "limits": { "timesPerMonth": 1 } },
                { "id": "birthday", "kind": "birthday", "points": 50 },
                { "id": "counter", "kind": "manual", "points": 5 }
              ]
            }
            """);
        var ben = await store.ShopperAsync();
        await store.SubscribeAsync(ben);
        await store.CompleteProfileAsync(ben, "06-15");
        await store.CompleteProfileAsync(ben, "06-15");
        await store.VisitAsync(ben);
        await store.VisitAsync(ben);
        await store.GrantAsync(ben, null, "cup-1");
        await store.GrantAsync(ben, null, "cup-1");
        await store.GrantAsync(ben, 8, "cup-2");
        await store.PassDaysAsync(365);
        Assert.That(
            await LinesAsync(ben),
            Is.EquivalentTo(new[]
            {
                "Accrual Issued>Available 20 welcome", "Accrual Issued>Available 10 letters", "Accrual Issued>Available 15 profile", "Accrual Issued>Available 1 hello",
                "Accrual Issued>Available 5 counter", "Accrual Issued>Available 8 counter", "Accrual Issued>Available 50 birthday",
            }));
    }

    [Test, Seed("P3")]
    public async Task The_example_table_holds_word_for_word_points_of_a_review_cannot_buy_a_service_those_of_a_purchase_can_and_each_expires_on_its_own_day()
    {
        Needs(Need.Rewards, Need.Clock, Need.Occasions);
        await store.PublishAsync(WithRewards(SpendableAtOnce(), """{ "id": "repair", "kind": "service", "cost": 81 }, { "id": "check-up", "kind": "service", "cost": 60 }, { "id": "sticker", "kind": "product", "productId": "lantern-blend", "cost": 4 }"""));
        var start = (await store.OverviewAsync(ann)).At;
        await store.PayAsync(await store.OrderAsync(ann, units: 8));
        await store.ApproveAsync(await store.ReviewAsync(ann));
        await store.ShareAsync(ann);
        Assert.That((await store.OverviewAsync(ann)).Available.Value, Is.EqualTo(80 + 10 + 5));

        var offers = (await store.OverviewAsync(ann)).Rewards.ToDictionary(offer => offer.Reward.Id);
        Assert.That(offers["repair"].Refusal?.Code, Is.EqualTo(RefusalCode.PointsNotEligible), "said beforehand");
        Assert.That(offers["repair"].NotEligible, Is.EquivalentTo(new Dictionary<SourceKind, Points> { [SourceKind.Review] = Points.Of(10), [SourceKind.Share] = Points.Of(5) }));
        Assert.That((await store.RedeemAsync(ann, "repair", "no")).Succeeded, Is.False);
        Assert.That((await store.RedeemAsync(ann, "check-up", "yes")).Succeeded);
        Assert.That((await store.RedeemAsync(ann, "sticker", "too")).Succeeded);

        await store.PassDaysAsync(400);
        await LedgerIs(
            "Accrual Issued>Available 80 purchase",
            "Accrual Issued>Available 10 review",
            "Accrual Issued>Available 5 share",
            "Redemption Available>Redeemed 60 check-up",
            "Redemption Available>Redeemed 4 sticker",
            "Expiry Available>Expired 6 review",
            "Expiry Available>Expired 5 share",
            "Expiry Available>Expired 20 purchase");
        var expiries = (await store.LedgerAsync(ann)).Where(entry => entry.Reason == EntryReason.Expiry).Select(entry => DateOnly.FromDateTime(entry.EffectiveAt.UtcDateTime.AddMilliseconds(-1)));
        var day = DateOnly.FromDateTime(start.UtcDateTime);
        Assert.That(expiries, Is.EqualTo(new[] { day.AddMonths(3), day.AddMonths(6), day.AddMonths(12) }));
    }

    [Test, Seed("P4")]
    public async Task Every_kind_of_reward_can_be_bought_and_what_is_cancelled_gives_the_points_back()
    {
        Needs(Need.Rewards, Need.Staff);
        await store.PublishAsync(WithRewards(OnlyPurchases, """
            { "id": "product", "kind": "product", "productId": "lantern-blend", "cost": 10 },
            { "id": "fixed", "kind": "coupon", "value": 5, "cost": 10 },
            { "id": "percent", "kind": "coupon", "percent": 10, "cost": 10 },
            { "id": "free-shipping", "kind": "coupon", "freeShipping": true, "cost": 10 },
            { "id": "repair", "kind": "service", "cost": 10 },
            { "id": "card", "kind": "gift-card", "value": 20, "cost": 10 },
            { "id": "credit", "kind": "store-credit", "value": 20, "cost": 10 },
            { "id": "tasting", "kind": "experience", "cost": 10 },
            { "id": "book", "kind": "content", "content": "https://example.com/book", "cost": 10 },
            { "id": "seat", "kind": "seat", "cost": 10 },
            { "id": "cinema", "kind": "partner", "cost": 10 },
            { "id": "trees", "kind": "donation", "value": 1, "cost": 10 }
            """));
        await store.PayAsync(await store.OrderAsync(ann, units: 16));
        await store.Staff.Pools.UploadAsync("cinema", ["POPCORN-1", "POPCORN-2"]);
        string[] all = ["product", "fixed", "percent", "free-shipping", "repair", "card", "credit", "tasting", "book", "seat", "cinema", "trees"];
        var codes = new Dictionary<string, string?>();
        foreach (var reward in all)
        {
            codes[reward] = (await store.RedeemAsync(ann, reward, $"one-{reward}")).Code;
        }

        Assert.That(codes.Values, Has.None.Null);
        Assert.That((await store.OverviewAsync(ann)).Vouchers.Single(voucher => voucher.Code == codes["cinema"]).Terms.Content, Does.StartWith("POPCORN-"));
        Assert.That((await store.OverviewAsync(ann)).Rewards.Single(offer => offer.Reward.Id == "trees").Donated?.Amount, Is.EqualTo(1));
        Assert.That((await store.Staff.Fulfilments.ListAsync()).Select(voucher => voucher.RewardId), Is.SupersetOf(new[] { "repair", "tasting", "seat" }));
        Assert.That((await store.Staff.Fulfilments.DoneAsync(codes["tasting"]!, "staff", "On Saturday")).Refusal, Is.Null);
        Assert.That((await store.Staff.Fulfilments.CancelAsync(codes["repair"]!, "staff", "No spare part")).Refusal, Is.Null);
        await LedgerIs(["Accrual Issued>Available 160 purchase", .. all.Select(reward => $"Redemption Available>Redeemed 10 {reward}"), "Restore Redeemed>Available 10 repair"]);
    }

    [Test, Seed("P5")]
    public async Task A_limited_reward_goes_to_the_first_one_that_is_not_yet_open_to_nobody_and_a_goal_shows_the_way_to_it()
    {
        Needs(Need.Rewards, Need.Clock, Need.Staff);
        var opens = (await store.OverviewAsync(ann)).At.AddDays(3).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        await store.PublishAsync(WithRewards(OnlyPurchases, $$"""
            { "id": "last-one", "kind": "service", "cost": 10, "stock": 1 },
            { "id": "soon", "kind": "service", "cost": 10, "schedule": [ { "from": "{{opens}}" } ] },
            { "id": "dream", "kind": "experience", "cost": 320 }
            """));
        var ben = await store.ShopperAsync();
        await store.PayAsync(await store.OrderAsync(ann, units: 16));
        await store.PayAsync(await store.OrderAsync(ben, units: 16));
        Assert.That((await store.RedeemAsync(ben, "last-one", "ben")).Succeeded);
        Assert.That((await store.RedeemAsync(ann, "last-one", "ann")).Succeeded, Is.False);
        Assert.That((await store.RedeemAsync(ann, "soon", "early")).Succeeded, Is.False);

        await store.Staff.Goals.SetAsync(store.Staff.Host.Member(ann.Customer), "dream");
        var goal = (await store.OverviewAsync(ann)).Rewards.Single(offer => offer.IsGoal);
        Assert.That((goal.Reward.Id, goal.Progress), Is.EqualTo(("dream", 0.5m)));

        await store.PassDaysAsync(3);
        Assert.That((await store.RedeemAsync(ann, "soon", "in-time")).Succeeded);
        await LedgerIs("Accrual Issued>Available 160 purchase", "Redemption Available>Redeemed 10 soon");
    }

    [Test, Seed("P6", "P7")]
    public async Task A_campaign_doubles_what_the_cart_tells_beforehand_counts_towards_its_goal_and_is_taken_back_with_the_refund()
    {
        Needs(Need.Preview, Need.Staff);
        await store.PublishAsync("""
            {
              "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ],
              "campaigns": [ { "id": "double", "multiplier": 2, "budget": 200, "goal": { "points": 160 } } ]
            }
            """);
        Assert.That(await store.WillEarnAsync(ann, units: 8), Is.EqualTo(160));
        var order = await store.OrderAsync(ann, units: 8);
        await store.PayAsync(order);
        var result = (await store.Staff.Campaigns.ResultsAsync()).Single();
        Assert.That((result.Orders, result.Points, result.Left, result.Reached), Is.EqualTo((1L, 80L, (long?)120, (decimal?)0.5m)));
        Assert.That((await store.LedgerAsync(ann)).Single().Explain().Award?.Multipliers?.Select(factor => (factor.Key, factor.Value)), Is.EqualTo(new[] { ("double", 2m) }));
        await store.RefundAsync(order, 0.5m);
        await LedgerIs("Accrual Issued>Available 160 purchase", "Clawback Available>ClawedBack 80 purchase");
    }

    private const string OnlyPurchases = """{ "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ], "rewards": [] }""";

    private static string WithRewards(string program, string rewards)
    {
        var document = Newtonsoft.Json.Linq.JObject.Parse(program);
        document["rewards"] = Newtonsoft.Json.Linq.JArray.Parse($"[{rewards}]");
        return document.ToString();
    }

    private async Task<IReadOnlyList<string>> LinesAsync(Shopper shopper)
    {
        await store.SettleAsync();
        return [.. (await store.LedgerAsync(shopper)).Select(entry => $"{entry.Reason} {entry.From}>{entry.To} {entry.Points} {entry.RuleId}")];
    }
}
