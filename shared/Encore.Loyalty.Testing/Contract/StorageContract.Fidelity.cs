using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>What is read is what was written, field by field.</summary>
public abstract partial class StorageContract
{
    private const string Difficult = "积分 “quoted” 'n' \\ % _ \n\t ñ 🎁 {0} @p1 $1 ; DROP TABLE --";

    [Test]
    public async Task Entries_and_account_come_back_in_every_field()
    {
        var award = Sample.Award("1/a:b@c", 500, Now.AddDays(3), Now.AddMonths(12), Eligibility.Only(RewardKind.Product, RewardKind.Coupon));
        var decision = Sample.Earn((await LoadAsync(Ann)).View, award);
        await MustCommitAsync(Sample.Commit(decision));

        var view = (await LoadAsync(Ann, award.Source)).View;
        Assert.That(view.Entries, Is.EqualTo(decision.Entries));
        Assert.That(view.Account.Lots, Is.EqualTo(decision.ChangedLots));
        Assert.That(view.Account, Is.EqualTo(decision.After.Account with { Version = 1, Lots = view.Account.Lots }));
        Assert.That(view.Account.NextDueAt, Is.EqualTo(Now.AddDays(3)));
    }

    [Test]
    public async Task Every_number_survives_up_to_its_limits()
    {
        var far = DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.MaxValue.ToUnixTimeMilliseconds());
        var entry = new Entry
        {
            Member = Ann, Sequence = long.MaxValue, From = LedgerAccount.Deficit, To = LedgerAccount.Adjusted, Points = Points.Of(long.MaxValue), Lot = LotId.Of(long.MaxValue),
            Reason = EntryReason.Adjustment, Source = SourceKey.Of("k", new string('x', SourceKey.MaxLength - 2)), RuleId = Difficult, ProgramVersion = int.MaxValue,
            Details = Difficult, RecordedAt = far, EffectiveAt = DateTimeOffset.UnixEpoch.AddMilliseconds(-1), Actor = Difficult, PreviousHash = new string('a', 64),
        };
        var lot = new Lot
        {
            Id = LotId.Of(long.MaxValue), Source = entry.Source, RuleId = Difficult, Terms = new() { Kind = SourceKind.Of(new string('k', 40)), MaturesAt = far, ExpiresAt = far },
            Granted = Points.Of(long.MaxValue), Pending = Points.Of(1), Available = Points.Of(long.MaxValue), Reserved = Points.Of(2), Expired = Points.Of(3),
        };
        var account = MemberAccount.Open(Ann) with
        {
            Status = MemberStatus.Erased, LastSequence = long.MaxValue, HeadHash = new string('b', 64), LastEffectiveAt = far, Lots = [lot],
            Balances = new() { Issued = long.MinValue, Pending = 1, Available = 2, Reserved = 3, Redeemed = 4, Expired = 5, ClawedBack = 6, Adjusted = long.MaxValue, Deficit = -8 },
        };
        await MustCommitAsync(new Hosting.MemberCommit { Account = account, Entries = [entry], Lots = [lot] });

        var view = (await LoadAsync(Ann, entry.Source)).View;
        Assert.That(view.Entries.Single(), Is.EqualTo(entry));
        Assert.That(view.Account.Lots.Single(), Is.EqualTo(lot));
        Assert.That(view.Account, Is.EqualTo(account with { Version = 1, Lots = view.Account.Lots }));
    }

    [Test]
    public async Task A_lot_without_maturity_or_expiry_comes_back_without()
    {
        var view = await EarnAsync(Ann, Sample.Award("1", 10));

        Assert.That(view.Account.Lots.Single().Terms, Is.EqualTo(new LotTerms { Kind = SourceKind.Purchase }));
        Assert.That(view.Account.NextDueAt, Is.Null);
    }

    [Test]
    public async Task A_lot_is_changed_in_place()
    {
        await EarnAsync(Ann, Sample.Award("1", 100));
        var spent = Sample.Spend((await LoadAsync(Ann)).View, "r-1", 30);
        await MustCommitAsync(Sample.Commit(spent));

        var lots = (await LoadAsync(Ann)).View.Account.Lots;
        Assert.That(lots, Is.EqualTo(spent.ChangedLots));
        Assert.That(lots.Single().Available.Value, Is.EqualTo(70));
    }

    [Test]
    public async Task The_chain_of_hashes_still_verifies_after_reading()
    {
        await EarnAsync(Ann, Sample.Award("1", 100));
        await EarnAsync(Ann, Sample.Award("2", 50, Now.AddDays(1), Now.AddDays(9)));
        await BuyVoucherAsync(Ann, "r-1", 60, "CODE-1");

        var entries = await ToListAsync(Store.Reader.EntriesAsync(Ann));
        Assert.That(entries.Select(entry => entry.Sequence), Is.EqualTo(new long[] { 1, 2, 3 }));
        Assert.That(entries.Skip(1).Select(entry => entry.PreviousHash), Is.EqualTo(entries.SkipLast(1).Select(EntryHash.Of)));
        Assert.That((await Store.Reader.AccountAsync(Ann))!.HeadHash, Is.EqualTo(EntryHash.Of(entries[^1])));
    }

    [TestCase("0")]
    [TestCase("5.00")]
    [TestCase("0.0000000000000000000000000001")]
    [TestCase("79228162514264337593543950335")]
    public async Task A_voucher_comes_back_in_every_field(string amount)
    {
        var voucher = Sample.Voucher(Ann, "CODE-1") with
        {
            RewardId = Difficult, Kind = RewardKind.Of("gift-card"), Value = Money.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "CNY"), ExpiresAt = null, OrderId = null,
        };
        await MustCommitAsync(Sample.Touch(MemberAccount.Open(Ann)) with { Vouchers = [new(null, voucher)] });
        Assert.That((await LoadWithVouchersAsync(Ann, "CODE-1")).Vouchers.Single(), Is.EqualTo(voucher));
        Assert.That((await LoadWithVouchersAsync(Ann, "CODE-1")).Vouchers.Single().Value.ToString(), Is.EqualTo($"{amount} CNY"), "with the scale of the amount");

        var used = voucher with { Status = VoucherStatus.Used, ExpiresAt = Now.AddDays(1), OrderId = Difficult };
        await MustCommitAsync(Sample.Touch((await LoadAsync(Ann)).View.Account) with { Vouchers = [new(VoucherStatus.Issued, used)] });
        Assert.That((await Store.Reader.VouchersAsync(Ann)).Single(), Is.EqualTo(used));
    }

    [Test]
    public async Task A_fact_comes_back_in_every_field_and_as_the_same_event()
    {
        var fact = new ReviewApproved { Member = Ann, ReviewId = Difficult, ProductId = "sku-7", OccurredAt = Now };
        var item = InboxItem.From(fact, Now.AddMinutes(5));
        var stored = await StoredAsync(item);

        Assert.That(stored, Is.EqualTo(item with { Id = stored.Id }));
        Assert.That(stored.Id, Is.Positive);
        Assert.That(stored.Event(), Is.EqualTo(fact));
    }

    [Test]
    public async Task A_message_comes_back_in_every_field()
    {
        var message = Sample.Message(Ann) with { Values = new Dictionary<string, string> { ["name"] = Difficult, ["empty"] = "", ["Date"] = "2025-01-01T00:00:00Z" } };
        await MustCommitAsync(Sample.Touch(MemberAccount.Open(Ann)) with { Messages = [message] });

        var stored = (await Store.Outbox.UnsentAsync(Now, 10)).Single();
        Assert.That(stored.Values, Is.EqualTo(message.Values));
        Assert.That(stored, Is.EqualTo(message with { Id = stored.Id, Values = stored.Values }));
    }

    [Test]
    public async Task Customer_ids_that_differ_only_in_case_accents_or_blanks_are_different_members()
    {
        string[] customers = ["ann", "Ann", "änn", "ann ", "积分"];
        foreach (var customer in customers)
        {
            await EarnAsync(Sample.Member(customer), Sample.Award("1", 10));
        }

        Assert.That((await Store.Reader.TotalsAsync()).Members, Is.EqualTo(customers.Length));
        Assert.That(await RecordAsync(Sample.Fact(Ann, "s-1")), Is.EqualTo(RecordOutcome.Recorded));
        Assert.That(await RecordAsync(Sample.Fact(Ann, "S-1")), Is.EqualTo(RecordOutcome.Recorded));
    }
}
