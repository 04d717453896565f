using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;
using Encore.Loyalty.Testing;
using Encore.Loyalty.Testing.Contract;

namespace Encore.Loyalty.Storage.Tests.Statements;

/// <summary>Everything that is done to one member in everyday work.</summary>
internal static class HotPath
{
    /// <summary>Record, load, commit, read: a first award, a second one, a voucher bought and used, a repeated and a contradicting fact, a failure, a message sent.</summary>
    public static async Task LiveAsync(StorePorts ports, MemberId member, string code)
    {
        var fact = Sample.Fact(member, "s-1");
        await ports.Inbox.RecordAsync([fact]);
        await ports.Inbox.RecordAsync([fact, Sample.Contradiction(fact)]);
        var first = await LoadAsync(ports, member, code);
        InboxCompletion[] done = [new(first.Facts.Single().Id, InboxStatus.Done, null)];
        await ports.Ledger.CommitAsync([Sample.Commit(Sample.Earn(first.View, Sample.Award("1", 500))) with { Completed = done, Messages = [Sample.Message(member) with { Id = 1 }] }]);
        await ports.Ledger.CommitAsync([Sample.Commit(Sample.Earn((await LoadAsync(ports, member, code)).View, Sample.Award("2", 5)))]);
        var bought = Sample.Commit(Sample.Spend((await LoadAsync(ports, member, code)).View, "r-1", 500, code)) with { Vouchers = [new(null, Sample.Voucher(member, code))] };
        await ports.Ledger.CommitAsync([bought]);
        var used = (await LoadAsync(ports, member, code)).Vouchers[0] with { Status = VoucherStatus.Used };
        await ports.Ledger.CommitAsync([Sample.Touch((await LoadAsync(ports, member, code)).View.Account) with { Vouchers = [new(VoucherStatus.Issued, used)] }]);
        await ListenAsync(ports, member);
        await ports.Inbox.FailAsync(first.Facts.Single(), "no", Sample.Start);
        await ports.Outbox.SentAsync(Sample.Message(member) with { Id = 1 }, Sample.Start);
        await ports.Outbox.FailAsync(Sample.Message(member) with { Id = 1 }, "no", null);
        await ports.Reader.AccountAsync(member);
        await ports.Reader.HistoryAsync(member, null, 10);
        await ports.Reader.VouchersAsync(member);
        await ports.Reader.EntriesAsync(member).GetAsyncEnumerator().MoveNextAsync();
    }

    /// <summary>Asked, answered, a case opened and changed.</summary>
    private static async Task ListenAsync(StorePorts ports, MemberId member)
    {
        var beside = new MemberCommit { Account = MemberAccount.Open(member), ChangesAccount = false, CommittedAt = Sample.Start };
        var asked = new Invitation { Member = member, Id = "nps/1", Survey = "nps", Wave = "a", InvitedAt = Sample.Start, ExpiresAt = Sample.Start };
        var opened = new Case { Member = member, Id = "low/1", RuleId = "low", Cause = CaseCause.LowScore, OpenedAt = Sample.Start, DueAt = Sample.Start };
        await ports.Ledger.CommitAsync([beside with { Invitations = [new(null, asked)], Cases = [new(null, opened)] }]);
        await ports.Ledger.CommitAsync([beside with { Invitations = [new(0, asked with { Times = 1 })], Cases = [new(1, opened with { Version = 2 })] }]);
        await ports.Ledger.LoadAsync([AccountRequest.Of(member) with { Invitations = true, Cases = true }]);
    }

    private static async Task<AccountContext> LoadAsync(StorePorts ports, MemberId member, string code) =>
        (await ports.Ledger.LoadAsync([new(member, [Sample.Fact(member, "s-1").Origin, SourceKey.Order("1")], [code])]))[0];
}
