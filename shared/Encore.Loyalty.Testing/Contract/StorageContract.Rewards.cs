using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>Vouchers with terms, found by their codes and in the queue of those who hand them over; codes of partners.</summary>
public abstract partial class StorageContract
{
    private static VoucherTerms ByStaff => new() { Delivery = Delivery.ByStaff };

    [Test]
    public async Task The_terms_and_the_end_of_a_voucher_come_back_as_they_were()
    {
        var terms = new VoucherTerms
        {
            Delivery = Delivery.ByHost, Percent = 12.5m, MaxValue = 20, FreeShipping = true, ProductId = Difficult, Bearer = true, Offer = "winter", Content = "https://例.example/", Stock = "reward:five",
            Limits = new() { MinSpend = 80.5m, Products = ["a", Difficult], Categories = ["c"], ExceptProducts = ["x"], ExceptCategories = ["y"] },
        };
        await IssueAsync(Ann, "CODE-1", voucher => voucher with { Terms = terms });
        var issued = (await LoadWithVouchersAsync(Ann, "CODE-1")).Vouchers.Single();
        Assert.That(LoyaltyJson.Write(issued.Terms), Is.EqualTo(LoyaltyJson.Write(terms)));
        Assert.That(issued.Closing, Is.Null);

        var closed = issued with { Status = VoucherStatus.Used, Closing = new(Now.AddDays(1), "kim", Difficult), Terms = ByStaff };
        await MustCommitAsync(Sample.Touch((await LoadAsync(Ann)).View.Account) with { Vouchers = [new(VoucherStatus.Issued, closed)] });
        Assert.That((await Store.Reader.VouchersAsync(Ann)).Single(), Is.EqualTo(closed));
    }

    [Test]
    public async Task A_voucher_is_found_by_its_code_whoever_has_it()
    {
        await IssueAsync(Ann, "CODE-1");
        Assert.That((await Store.Rewards.FindAsync("CODE-1"))!.Member, Is.EqualTo(Ann));
        Assert.That(await Store.Rewards.FindAsync("CODE-2"), Is.Null);
    }

    [Test]
    public async Task Vouchers_of_a_reward_are_loaded_with_the_account_where_they_are_asked_for()
    {
        await IssueAsync(Ann, "CODE-1", voucher => voucher with { RewardId = "repair" });
        await IssueAsync(Ann, "CODE-2");
        await IssueAsync(Bob, "CODE-3", voucher => voucher with { RewardId = "repair" });

        Assert.That((await AskAsync(AccountRequest.Of(Ann) with { Rewards = ["repair", "moon"] })).Vouchers.Select(voucher => voucher.Code), Is.EqualTo(new[] { "CODE-1" }));
        Assert.That((await AskAsync(AccountRequest.Of(Ann))).Vouchers, Is.Empty);
    }

    [Test]
    public async Task What_is_asked_of_members_together_comes_for_each_of_them()
    {
        await IssueAsync(Ann, "CODE-1", voucher => voucher with { RewardId = "repair" });
        await MustCommitAsync(await TakingAsync(Bob, new CounterChange("stock", 2)));
        await Store.Rewards.AddCodesAsync("cinema", ["A"], Now);
        AccountRequest[] requests =
        [
            AccountRequest.Of(Ann) with { Rewards = ["repair"] }, AccountRequest.Of(Bob) with { Counters = ["stock"] }, AccountRequest.Of(Ann) with { Pool = "cinema" },
            AccountRequest.Of(Bob) with { Figures = true }, AccountRequest.Of(Ann), AccountRequest.Of(Bob),
        ];
        var contexts = await Store.Ledger.LoadAsync(requests);
        Assert.That(contexts.Select(context => context.View.Account.Member), Is.EqualTo(requests.Select(request => request.Member)));
        Assert.That((contexts[0].Vouchers.Count, contexts[1].Counters["stock"], contexts[2].FreeCodes.Single(), contexts[3].Figures is null), Is.EqualTo((1, 2L, "A", false)));
        Assert.That((contexts[4].Vouchers.Count, contexts[5].Counters.Count, contexts[4].FreeCodes.Count), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public async Task What_waits_for_staff_stands_in_the_queue_by_time_page_by_page()
    {
        await IssueAsync(Ann, "CODE-3", voucher => voucher with { Terms = ByStaff });
        await IssueAsync(Bob, "CODE-2", voucher => voucher with { Terms = ByStaff, IssuedAt = Now.AddHours(-1) });
        await IssueAsync(Ann, "CODE-1", voucher => voucher with { Terms = new() { Delivery = Delivery.ByHost } });
        await IssueAsync(Ann, "CODE-0");
        await IssueAsync(Bob, "CODE-4", voucher => voucher with { Terms = ByStaff, Status = VoucherStatus.Used });

        var queue = await Store.Rewards.QueueAsync(VoucherStatus.Issued, null, 2);
        Assert.That(queue.Select(voucher => voucher.Code), Is.EqualTo(new[] { "CODE-2", "CODE-1" }));
        Assert.That((await Store.Rewards.QueueAsync(VoucherStatus.Issued, queue[1], 2)).Select(voucher => voucher.Code), Is.EqualTo(new[] { "CODE-3" }));
        Assert.That((await Store.Rewards.QueueAsync(VoucherStatus.Used, null, 9)).Select(voucher => voucher.Code), Is.EqualTo(new[] { "CODE-4" }));
    }

    [Test]
    public async Task A_voucher_changes_hands_unless_it_has_changed_before()
    {
        await IssueAsync(Ann, "CODE-1");
        var bobs = Sample.Voucher(Bob, "CODE-1") with { Source = SourceKey.Of("gift", "r-1") };
        var handed = new VoucherChange(VoucherStatus.Issued, bobs) { From = Ann };
        await MustCommitAsync(Sample.Touch(MemberAccount.Open(Bob)) with { Vouchers = [handed] });
        Assert.That((await Store.Reader.VouchersAsync(Bob)).Single(), Is.EqualTo(bobs));
        Assert.That(await Store.Reader.VouchersAsync(Ann), Is.Empty);

        var eve = Sample.Member("eve");
        var late = handed with { After = bobs with { Member = eve } };
        Assert.That(await Store.Ledger.CommitAsync([Sample.Touch(MemberAccount.Open(eve)) with { Vouchers = [late] }]), Is.False);
        Assert.That((await LoadAsync(eve)).View.Account.Version, Is.Zero);
    }

    [Test]
    public async Task A_code_is_added_once_and_taken_once()
    {
        Assert.That(await Store.Rewards.AddCodesAsync("cinema", ["A", "B", "a", "电影"], Now), Is.Empty);
        Assert.That(await Store.Rewards.AddCodesAsync("cinema", ["C", "B"], Now), Is.EqualTo(new[] { "B" }));
        await Store.Rewards.AddCodesAsync("theatre", ["A"], Now);

        var free = (await AskAsync(AccountRequest.Of(Ann) with { Pool = "cinema" })).FreeCodes;
        Assert.That(free, Is.EqualTo(new[] { "A", "B", "C", "a", "电影" }));
        await MustCommitAsync(Sample.Touch((await LoadAsync(Ann)).View.Account) with { Codes = [new("cinema", "A", "CODE-1")] });
        Assert.That(await Store.Ledger.CommitAsync([Sample.Touch((await LoadAsync(Bob)).View.Account) with { Codes = [new("cinema", "A", "CODE-2")] }]), Is.False);
        Assert.That((await AskAsync(AccountRequest.Of(Ann) with { Pool = "cinema" })).FreeCodes, Has.Count.EqualTo(4).And.No.Member("A"));
        Assert.That(await Store.Rewards.AddCodesAsync("cinema", ["A"], Now), Is.EqualTo(new[] { "A" }), "taken, and known all the same");

        var pools = await Store.Rewards.PoolsAsync();
        Assert.That((pools["cinema"], pools["theatre"]), Is.EqualTo((new PoolCount(5, 4), new PoolCount(1, 1))));
    }

    [Test]
    public async Task What_somebody_wrote_about_a_voucher_is_forgotten_with_the_member()
    {
        await IssueAsync(Ann, "CODE-1", voucher => voucher with { Terms = ByStaff, Status = VoucherStatus.Used, Closing = new(Now, "kim", "Called her at home") });
        await IssueAsync(Ann, "CODE-2", voucher => voucher with { Terms = ByStaff });
        var account = (await LoadAsync(Ann)).View.Account;
        await MustCommitAsync(new MemberCommit
        {
            Account = account with { Status = MemberStatus.Erased }, StatusChange = new(Ann, Now, MemberStatus.Erased, "owner", ""), ErasedAs = Nobody, CommittedAt = Now,
        });

        Assert.That((await Store.Rewards.FindAsync("CODE-1"))!.Closing, Is.Null);
        Assert.That(await Store.Rewards.QueueAsync(VoucherStatus.Issued, null, 9), Is.Empty, "nobody waits for it any more");
    }

    private async Task IssueAsync(MemberId member, string code, Func<Voucher, Voucher>? with = null)
    {
        var voucher = Sample.Voucher(member, code);
        await MustCommitAsync(Sample.Touch((await LoadAsync(member)).View.Account) with { Vouchers = [new(null, with?.Invoke(voucher) ?? voucher)] });
    }
}
