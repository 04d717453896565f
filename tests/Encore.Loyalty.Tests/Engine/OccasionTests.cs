using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

/// <summary>What earns beside purchases and reviews.</summary>
public sealed class OccasionTests
{
    private const string Program = """
        {
          "timeZone": "Europe/Berlin",
          "earning": [
            { "id": "hello", "kind": "registration", "points": 50 },
            { "id": "profile", "kind": "profile", "points": 20 },
            { "id": "news", "kind": "newsletter", "points": 15 },
            { "id": "visit", "kind": "visit", "points": 2, "limits": { "timesPerDay": 1, "pointsPerMonth": 5 } },
            { "id": "birthday", "kind": "birthday", "points": 100, "validity": { "days": 30 } },
            { "id": "anniversary", "kind": "anniversary", "points": 30 },
            { "id": "till", "kind": "manual", "points": 7, "limits": { "pointsPerDay": 500 } }
          ]
        }
        """;

    [Test]
    public async Task Registering_the_newsletter_and_a_full_profile_earn_once_each()
    {
        using var shop = await OpenAsync();
        for (var round = 0; round < 2; round++)
        {
            await shop.HappenAsync(
                new MemberRegistered { Member = shop.Ann, OccurredAt = shop.Clock.Now },
                new NewsletterSubscribed { Member = shop.Ann, OccurredAt = shop.Clock.Now },
                new ProfileCompleted { Member = shop.Ann, OccurredAt = shop.Clock.Now });
        }

        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(50 + 15 + 20));
        Assert.That((await shop.Engine.Members.HistoryAsync(shop.Ann)).Select(entry => entry.Source.Value), Is.EquivalentTo(new[] { "registration:self", "newsletter:self", "profile:self" }));
    }

    [Test]
    public async Task Visits_earn_before_anything_was_bought_within_their_limits()
    {
        using var shop = await OpenAsync();
        for (var day = 0; day < 4; day++)
        {
            await shop.HappenAsync(Visit(shop, $"{day}-morning"), Visit(shop, $"{day}-evening"));
            shop.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(5));
    }

    [Test]
    public async Task A_till_in_the_shop_grants_what_it_says_or_what_the_program_says_once()
    {
        using var shop = await OpenAsync();
        await shop.HappenAsync(Manual(shop, "till-1", 120), Manual(shop, "till-1", 120), Manual(shop, "till-2", null), Manual(shop, "till-3", 1000));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(500), "120 + 7, and the rest that the day leaves");
        Assert.That(Manual(shop, "till-4", 0).Problem(), Does.Contain("0 points cannot be granted"));
    }

    [Test]
    public async Task A_birthday_earns_on_its_day_in_the_stores_time_zone_every_year_once()
    {
        using var shop = await OpenAsync();
        await shop.HappenAsync(new MemberRegistered { Member = shop.Ann, OccurredAt = shop.Clock.Now, Birthday = "03-10" });
        await PassToAsync(shop, new(2026, 3, 9, 22, 59, 59, TimeSpan.Zero));
        Assert.That(await GrantsAsync(shop, "birthday"), Is.Zero);
        await PassToAsync(shop, new(2026, 3, 9, 23, 0, 0, TimeSpan.Zero));
        Assert.That(await GrantsAsync(shop, "birthday"), Is.EqualTo(1), "midnight in Berlin");
        await PassToAsync(shop, new(2026, 12, 31, 12, 0, 0, TimeSpan.Zero));
        Assert.That(await GrantsAsync(shop, "birthday"), Is.EqualTo(1));
        await PassToAsync(shop, new(2027, 3, 12, 12, 0, 0, TimeSpan.Zero));
        Assert.That(await GrantsAsync(shop, "birthday"), Is.EqualTo(2), "a sweep that comes two days late");
        var lot = (await shop.Engine.Members.AccountAsync(shop.Ann)).Lots.Single(lot => lot.Source == SourceKey.Of("birthday", "2027"));
        Assert.That(lot.Terms.ExpiresAt, Is.EqualTo(new DateTimeOffset(2027, 4, 9, 22, 0, 0, TimeSpan.Zero)), "30 days from the birthday, not from the sweep");
    }

    [Test]
    public async Task Who_tells_a_birthday_that_is_over_waits_for_the_next_and_cannot_change_it()
    {
        using var shop = await OpenAsync();
        await PassToAsync(shop, new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
        await shop.HappenAsync(new ProfileCompleted { Member = shop.Ann, OccurredAt = shop.Clock.Now, Birthday = "06-01" });
        await PassToAsync(shop, new(2026, 6, 3, 12, 0, 0, TimeSpan.Zero));
        Assert.That(await GrantsAsync(shop, "birthday"), Is.Zero, "told on the day itself");
        await shop.HappenAsync(new MemberRegistered { Member = shop.Ann, OccurredAt = shop.Clock.Now, Birthday = "06-05" });
        await PassToAsync(shop, new(2026, 6, 30, 12, 0, 0, TimeSpan.Zero));
        Assert.That(await GrantsAsync(shop, "birthday"), Is.Zero, "the first word counts");
        await PassToAsync(shop, new(2027, 6, 2, 12, 0, 0, TimeSpan.Zero));
        Assert.That(await GrantsAsync(shop, "birthday"), Is.EqualTo(1));
    }

    [Test]
    public async Task Who_was_born_on_a_leap_day_celebrates_on_the_28th_in_other_years()
    {
        using var shop = await OpenAsync();
        await shop.HappenAsync(new MemberRegistered { Member = shop.Ann, OccurredAt = shop.Clock.Now, Birthday = "02-29" });
        await PassToAsync(shop, new(2026, 2, 28, 12, 0, 0, TimeSpan.Zero));
        Assert.That(await GrantsAsync(shop, "birthday"), Is.EqualTo(1));
        await PassToAsync(shop, new(2028, 2, 28, 12, 0, 0, TimeSpan.Zero));
        var before = await GrantsAsync(shop, "birthday");
        await PassToAsync(shop, new(2028, 2, 29, 12, 0, 0, TimeSpan.Zero));
        Assert.That(await GrantsAsync(shop, "birthday"), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task Each_year_of_membership_earns()
    {
        using var shop = await OpenAsync();
        await shop.HappenAsync(new MemberRegistered { Member = shop.Ann, OccurredAt = shop.Clock.Now });
        await PassToAsync(shop, shop.Clock.Now.AddYears(1).AddDays(-1));
        Assert.That(await GrantsAsync(shop, "anniversary"), Is.Zero);
        await PassToAsync(shop, shop.Clock.Now.AddDays(1));
        Assert.That(await GrantsAsync(shop, "anniversary"), Is.EqualTo(1));
        Assert.That((await shop.Engine.Audit.RunAsync()).Findings, Is.Empty, "what is remembered of a member is no finding");
    }

    [Test]
    public void A_birthday_that_is_no_day_is_refused() => Assert.Multiple(() =>
    {
        Assert.That(new MemberRegistered { Member = MemberId.Of("shop", "ann"), OccurredAt = default, Birthday = "02-30" }.Problem(), Does.Contain("'02-30' is not a birthday"));
        Assert.That(new ProfileCompleted { Member = MemberId.Of("shop", "ann"), OccurredAt = default, Birthday = "02-29" }.Problem(), Is.Null);
    });

    private static async Task<Shop> OpenAsync()
    {
        var shop = new Shop();
        Assert.That((await shop.Engine.Programs.PublishAsync(Program, "owner")).Errors, Is.Empty);
        return shop;
    }

    private static async Task PassToAsync(Shop shop, DateTimeOffset instant)
    {
        shop.Clock.Advance(instant - shop.Clock.Now);
        await shop.Engine.Jobs.RunAsync();
    }

    private static async Task<int> GrantsAsync(Shop shop, string rule) =>
        (await shop.Engine.Members.HistoryAsync(shop.Ann)).Count(entry => entry.RuleId == rule && entry.From == LedgerAccount.Issued);

    private static Visited Visit(Shop shop, string id) => new() { Member = shop.Ann, OccurredAt = shop.Clock.Now, VisitId = id };

    private static ManualAward Manual(Shop shop, string id, long? points) => new() { Member = shop.Ann, OccurredAt = shop.Clock.Now, AwardId = id, Points = points };
}
