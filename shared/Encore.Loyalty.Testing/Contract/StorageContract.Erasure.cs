using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>A member is forgotten, in one transaction.</summary>
public abstract partial class StorageContract
{
    private static readonly MemberId Nobody = Sample.Member("erased-1");

    [Test]
    public async Task An_erased_members_ledger_goes_on_under_another_name_and_its_chain_is_whole()
    {
        await LiveAndEraseAsync();

        var entries = await ToListAsync(Store.Reader.EntriesAsync(Nobody));
        var account = (await Store.Reader.AccountAsync(Nobody))!;
        Assert.That(entries, Has.Count.EqualTo(3));
        Assert.That(entries.Select(entry => (entry.Member, entry.Note)), Is.All.EqualTo((Nobody, (string?)null)));
        Assert.That((account.HeadHash, account.Status, account.Balances.Available), Is.EqualTo((EntryHash.Of(entries[^1]), MemberStatus.Erased, 45L)));
        Assert.That(entries.Skip(1).Select(entry => entry.PreviousHash), Is.EqualTo(entries.SkipLast(1).Select(EntryHash.Of)));
        Assert.That((await Store.Reader.VouchersAsync(Nobody)).Select(voucher => (voucher.Code, voucher.Status, voucher.OrderId)), Is.EqualTo(new[] { ("CODE-1", VoucherStatus.Revoked, (string?)null) }));
        Assert.That((await Store.Records.FactsAsync(Nobody)).Select(fact => (fact.Payload, fact.Status, fact.Result)), Is.All.EqualTo(("", InboxStatus.Done, (string?)null)));
    }

    [Test]
    public async Task Under_the_old_id_a_mark_is_left_and_nothing_else()
    {
        await LiveAndEraseAsync();

        var mark = (await Store.Reader.AccountAsync(Ann))!;
        Assert.That((mark.Status, mark.Version, mark.LastSequence, mark.Balances, mark.Lots.Count, mark.NextDueAt), Is.EqualTo((MemberStatus.Erased, 4L, 0L, default(Balances), 0, (DateTimeOffset?)null)));
        Assert.That(await ToListAsync(Store.Reader.EntriesAsync(Ann)), Is.Empty);
        Assert.That(await Store.Reader.VouchersAsync(Ann), Is.Empty);
        Assert.That(await Store.Records.FactsAsync(Ann), Is.Empty);
        Assert.That(await Store.Records.MessagesAsync(Ann), Is.Empty);
        Assert.That((await Store.Records.StatusesAsync(Ann)).Single(), Is.EqualTo(new StatusChange(Ann, Now, MemberStatus.Erased, "staff", "")));
        Assert.That(await Store.Outbox.UnsentAsync(Now.AddDays(1), 10), Is.Empty, "nothing is sent to somebody who was forgotten");
        Assert.That(await Store.Inbox.PendingAsync(Now.AddDays(1), 10), Is.Empty);
    }

    [Test]
    public async Task What_was_decided_before_the_erasure_can_no_longer_be_committed()
    {
        await EarnAsync(Ann, Sample.Award("1", 10));
        var late = Sample.Earn((await LoadAsync(Ann)).View, Sample.Award("2", 10));
        await EraseAsync((await LoadAsync(Ann)).View.Account);

        Assert.That(await Store.Ledger.CommitAsync([Sample.Commit(late)]), Is.False);
    }

    [Test]
    public async Task A_fact_told_again_after_the_erasure_is_recorded_anew_and_can_be_kept_without_its_payload()
    {
        await LiveAndEraseAsync();
        var item = await StoredAsync(Sample.Fact(Ann, "s-1"));
        await MustCommitAsync(new MemberCommit { Account = MemberAccount.Open(Ann), ChangesAccount = false, Completed = [new(item.Id, InboxStatus.Refused, "MemberErased", Empties: true)] });

        Assert.That((await Store.Records.FactsAsync(Ann)).Select(fact => (fact.Payload, fact.Status)), Is.EqualTo(new[] { ("", InboxStatus.Refused) }));
        Assert.That(await RecordAsync(Sample.Fact(Ann, "s-1")), Is.EqualTo(RecordOutcome.AlreadyRecorded));
    }

    private async Task LiveAndEraseAsync()
    {
        await EarnAsync(Ann, Sample.Award("1", 100, expiresAt: Now.AddDays(30)));
        await BuyVoucherAsync(Ann, "r-1", 60, "CODE-1");
        await RecordAsync(Sample.Fact(Ann, "s-1"));
        var gift = Adjustment.Credit((await LoadAsync(Ann)).View, SourceKey.Adjustment("a-1"), Points.Of(5), new() { Kind = SourceKind.Manual }, "for Ann", Moment.At(Now));
        await MustCommitAsync(Sample.Commit(gift) with { Messages = [Sample.Message(Ann)] });
        await EraseAsync((await LoadAsync(Ann)).View.Account);
    }

    private Task EraseAsync(MemberAccount account) => MustCommitAsync(new MemberCommit
    {
        Account = account with { Status = MemberStatus.Erased }, StatusChange = new(account.Member, Now, MemberStatus.Erased, "staff", "asked for it"), ErasedAs = Nobody, CommittedAt = Now,
    });
}
