using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

/// <summary>People who buy without an account.</summary>
public sealed class GuestTests
{
    private const string Earning = """ "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ] """;

    private static readonly MemberId Guest = MemberId.Guest("shop", "Ann@Example.com");

    [Test]
    public void A_guest_is_known_by_a_hash_of_the_address_whatever_its_case() => Assert.Multiple(() =>
    {
        Assert.That(MemberId.Guest("shop", " ann@example.COM "), Is.EqualTo(Guest));
        Assert.That(MemberId.Guest("other", "ann@example.com").Customer, Is.Not.EqualTo(Guest.Customer));
        Assert.That(Guest.Value, Does.Not.Contain("ann"));
        Assert.That((Guest.IsGuest, MemberId.Of("shop", "7").IsGuest), Is.EqualTo((true, false)));
        Assert.That(() => MemberId.Guest("shop", " "), Throws.ArgumentException);
    });

    [Test]
    public async Task What_a_guest_earned_waits_and_goes_over_with_the_registration_where_later_refunds_find_it()
    {
        using var shop = await OpenAsync("{ }");
        await shop.HappenAsync(shop.Paid("1", 80) with { Member = Guest });
        Assert.That(await PointsAsync(shop, Guest), Is.EqualTo(80));
        shop.Clock.Advance(TimeSpan.FromDays(29));
        await RegisterAsync(shop);
        Assert.That((await PointsAsync(shop, shop.Ann), await PointsAsync(shop, Guest)), Is.EqualTo((80, 0)));
        await shop.HappenAsync(shop.Refunded("1", 30) with { Member = Guest });
        Assert.That(await PointsAsync(shop, shop.Ann), Is.EqualTo(50));
    }

    [Test]
    public async Task What_was_not_claimed_in_time_is_void_whether_or_not_a_job_ran()
    {
        foreach (var runs in new[] { true, false })
        {
            using var shop = await OpenAsync("""{ "claimDays": 10 }""");
            await shop.HappenAsync(shop.Paid("1", 80) with { Member = Guest });
            shop.Clock.Advance(TimeSpan.FromDays(4));
            await shop.HappenAsync(shop.Paid("2", 7) with { Member = Guest });
            shop.Clock.Advance(TimeSpan.FromDays(6));
            if (runs)
            {
                await shop.Engine.Jobs.RunAsync();
                Assert.That(await PointsAsync(shop, Guest), Is.EqualTo(7));
            }

            await RegisterAsync(shop);
            Assert.That(await PointsAsync(shop, shop.Ann), Is.EqualTo(7), runs ? "swept" : "not swept");
            Assert.That((await shop.Engine.Audit.RunAsync()).Findings, Is.Empty);
        }
    }

    [Test]
    public async Task The_ledger_of_a_guest_who_never_came_back_holds_nothing_after_a_while()
    {
        using var shop = await OpenAsync("{ }");
        await shop.HappenAsync(shop.Paid("1", 80) with { Member = Guest });
        shop.Clock.Advance(TimeSpan.FromDays(30));
        await shop.Engine.Jobs.RunAsync();
        Assert.That((await shop.Engine.Members.AccountAsync(Guest)).Balances, Is.EqualTo(new Balances { Issued = -80, Expired = 80 }));
        var again = await shop.Engine.Jobs.RunAsync();
        Assert.That(again.MembersSwept, Is.Zero, "and is left alone");
    }

    [Test]
    public async Task Where_the_program_says_so_guests_earn_nothing()
    {
        using var shop = await OpenAsync("""{ "enabled": false }""");
        await shop.HappenAsync(shop.Paid("1", 80) with { Member = Guest });
        await RegisterAsync(shop);
        Assert.That(await PointsAsync(shop, shop.Ann), Is.Zero);
    }

    [Test]
    public async Task A_time_to_claim_that_is_none_is_refused()
    {
        using var shop = new Shop();
        var reading = await shop.Engine.Programs.PublishAsync($$"""{ {{Earning}}, "guests": { "claimDays": 0 } }""", "owner");
        Assert.That(reading.Errors.Single().Path, Is.EqualTo("guests.claimDays"));
    }

    private static async Task<Shop> OpenAsync(string guests)
    {
        var shop = new Shop();
        Assert.That((await shop.Engine.Programs.PublishAsync($$"""{ {{Earning}}, "guests": {{guests}} }""", "owner")).Errors, Is.Empty);
        return shop;
    }

    private static async Task RegisterAsync(Shop shop) => await shop.HappenAsync(
        new MemberRegistered { Member = shop.Ann, OccurredAt = shop.Clock.Now },
        new MembersMerged { Member = Guest, OccurredAt = shop.Clock.Now, Into = shop.Ann });

    private static async Task<long> PointsAsync(Shop shop, MemberId member) => (await shop.Engine.Members.AccountAsync(member)).Balances.Available;
}
