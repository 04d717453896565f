using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>Two members become one, in one transaction.</summary>
public abstract partial class StorageContract
{
    [Test]
    public async Task Both_ledgers_of_a_merge_and_its_vouchers_are_written_together()
    {
        await EarnAsync(Ann, Sample.Award("1", 100));
        await EarnAsync(Ann, Sample.Award("2", 50, Now.AddDays(3), Now.AddMonths(12), Eligibility.Only(RewardKind.Coupon)));
        await BuyVoucherAsync(Ann, "r-1", 60, "CODE-1");
        await EarnAsync(Bob, Sample.Award("3", 5));
        var (from, into) = (await LoadAsync(Ann), await LoadAsync(Bob));
        var (leaving, arriving) = AccountMerge.Decide(from.View, await ToListAsync(Store.Reader.EntriesAsync(Ann)), into.View, "m-1", Moment.At(Now));
        await MustCommitAsync(
            Sample.Commit(leaving) with { Account = leaving.After.Account with { Status = MemberStatus.Merged, MergedInto = Bob }, StatusChange = new StatusChange(Ann, Now, MemberStatus.Merged, "system", "") },
            Sample.Commit(arriving) with { Account = arriving.After.Account with { Absorbed = [Ann] }, TakesVouchersOf = Ann });

        var (ann, bob) = ((await LoadAsync(Ann)).View.Account, (await LoadAsync(Bob, SourceKey.Order("2"))).View);
        Assert.That((ann.Status, ann.MergedInto, ann.Balances, ann.Lots.Count), Is.EqualTo((MemberStatus.Merged, (MemberId?)Bob, default(Balances), 0)));
        Assert.That((bob.Account.Absorbed, bob.Account.MergedInto), Is.EqualTo(((IReadOnlyList<MemberId>)[Ann], (MemberId?)null)));
        Assert.That((bob.Account.Balances.Available, bob.Account.Balances.Pending, bob.Account.Balances.Redeemed, bob.Account.Balances.Sum), Is.EqualTo((45L, 50L, 60L, 0L)));
        Assert.That(bob.Account.Lots.Single(lot => lot.Source == SourceKey.Order("2")).Terms, Is.EqualTo(from.View.Account.Lots.Single(lot => lot.Source == SourceKey.Order("2")).Terms));
        Assert.That((await Store.Reader.VouchersAsync(Bob)).Select(voucher => voucher.Code), Is.EqualTo(new[] { "CODE-1" }));
        Assert.That(await Store.Reader.VouchersAsync(Ann), Is.Empty);
        Assert.That((await LoadWithVouchersAsync(Bob, "CODE-1")).View.Entries.Single().To, Is.EqualTo(LedgerAccount.Redeemed), "what paid for it");
    }

    [Test]
    public async Task A_merge_of_which_one_half_came_too_late_changes_nothing()
    {
        await EarnAsync(Ann, Sample.Award("1", 100));
        var (from, into) = (await LoadAsync(Ann), await LoadAsync(Bob));
        await EarnAsync(Bob, Sample.Award("3", 5));
        var (leaving, arriving) = AccountMerge.Decide(from.View, await ToListAsync(Store.Reader.EntriesAsync(Ann)), into.View, "m-1", Moment.At(Now));

        Assert.That(await Store.Ledger.CommitAsync([Sample.Commit(leaving), Sample.Commit(arriving)]), Is.False);
        Assert.That((await Store.Reader.AccountAsync(Ann))!.Balances.Available, Is.EqualTo(100));
    }
}
