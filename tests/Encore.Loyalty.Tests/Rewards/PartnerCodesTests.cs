using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Rewards;

/// <summary>Codes of partners, from a pool that the store has uploaded.</summary>
public sealed class PartnerCodesTests
{
    private const string Cinema = """{ "id": "cinema", "kind": "partner", "cost": 10 }""";

    [Test]
    public async Task Codes_are_read_a_line_each_and_those_that_stand_twice_are_told()
    {
        using var counter = await Counter.OpenAsync(Cinema);
        var upload = await counter.Engine.Pools.UploadAsync("cinema", ["\uFEFFAAA;first", "\"B,B\",second", "", "  CCC  ", "AAA", new string('x', 201)]);
        Assert.That((upload.Added, string.Join(' ', upload.Duplicates), upload.TooLong.Single()), Is.EqualTo((3, "AAA", 6)));
        var again = await counter.Engine.Pools.UploadAsync("cinema", ["CCC", "\"B,B\"", "DDD"]);
        Assert.That((again.Added, string.Join(' ', again.Duplicates)), Is.EqualTo((1, "CCC B,B")));
        Assert.That((await counter.Engine.Pools.CountAsync())["cinema"], Is.EqualTo(new PoolCount(4, 4)));
    }

    [Test]
    public async Task Each_code_goes_to_one_voucher_until_none_is_left()
    {
        using var counter = await Counter.OpenAsync(Cinema);
        Assert.That((await counter.RedeemAsync("cinema")).Refusal!.Code, Is.EqualTo(RefusalCode.RewardSoldOut));
        await counter.Engine.Pools.UploadAsync("cinema", ["A", "B"]);
        Assert.That((await counter.OfferAsync("cinema")).Left, Is.EqualTo(2));
        var codes = new[] { (await counter.BuyAsync("cinema")).Terms.Content, (await counter.BuyAsync("cinema")).Terms.Content };
        Assert.That(codes, Is.EquivalentTo(new[] { "A", "B" }));
        Assert.That((await counter.RedeemAsync("cinema")).Refusal!.Code, Is.EqualTo(RefusalCode.RewardSoldOut));
        Assert.That((await counter.OfferAsync("cinema")).Left, Is.Zero);
        Assert.That((await counter.Engine.Pools.UploadAsync("cinema", ["A"])).Added, Is.Zero, "what was given out stays given out");
    }

    [Test]
    public async Task Fifty_members_at_once_never_get_the_same_code()
    {
        using var counter = await Counter.OpenAsync(Cinema);
        await counter.Engine.Pools.UploadAsync("cinema", Enumerable.Range(0, 40).Select(index => $"C{index}"));
        var members = Enumerable.Range(0, 50).Select(index => MemberId.Of("shop", $"m{index}")).ToList();
        await counter.Shop.HappenAsync([.. members.Select(member => counter.Shop.Paid($"o-{member.Customer}", 10) with { Member = member })]);

        var results = await Task.WhenAll(members.Select(member => Task.Run(() => counter.RedeemAsync("cinema", "r-" + member.Customer, member))));
        Assert.That(results.Select(result => result.Voucher?.Terms.Content).OfType<string>().Distinct().Count(), Is.EqualTo(40));
        Assert.That(results.Count(result => result.Refusal?.Code == RefusalCode.RewardSoldOut), Is.EqualTo(10));
    }
}
