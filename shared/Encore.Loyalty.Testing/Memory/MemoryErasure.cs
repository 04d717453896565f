using System.Collections.Immutable;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>A member goes on under another name, without what could tell of a person.</summary>
internal static class MemoryErasure
{
    public static MemoryTables Run(MemoryTables tables, MemberCommit commit, MemberId pseudonym)
    {
        var former = commit.Account.Member;
        var stored = tables.Of(former);
        var mark = MemoryMember.Empty(former) with { Account = MemberAccount.Open(former) with { Status = MemberStatus.Erased, Version = stored.Account.Version } };
        var renamed = stored with { Account = stored.Account with { Member = pseudonym }, Entries = [.. stored.Entries.Select(entry => entry with { Member = pseudonym, Note = null })] };
        var after = tables with
        {
            Members = tables.Members.SetItem(former.Value, mark).SetItem(pseudonym.Value, renamed),
            Vouchers = tables.Vouchers.SetItems(tables.Vouchers.Values.Where(voucher => voucher.Member == former).Select(voucher => KeyValuePair.Create(voucher.Code, Forgotten(voucher, pseudonym)))),
            Outbox = tables.Outbox.RemoveRange(tables.Outbox.Where(pair => pair.Value.Message.Member == former).Select(pair => pair.Key)),
            Statuses = [.. tables.Statuses.Select(change => change.Member == former ? change with { Member = pseudonym, Reason = "" } : change), commit.StatusChange! with { Reason = "" }],
        };
        after = MemoryReferrals.Forget(MemoryListening.Forget(after, former, pseudonym), former, pseudonym);
        return tables.Inbox.Values.Where(fact => fact.Item.Member == former).Aggregate(after, (before, fact) => Forget(before, fact, pseudonym));
    }

    private static Voucher Forgotten(Voucher voucher, MemberId pseudonym) =>
        voucher with { Member = pseudonym, OrderId = null, Closing = null, Status = voucher.Status is VoucherStatus.Issued or VoucherStatus.Reserved ? VoucherStatus.Revoked : voucher.Status };

    private static MemoryTables Forget(MemoryTables tables, MemoryFact fact, MemberId pseudonym)
    {
        var (old, item) = (fact.Item, fact.Item with { Member = pseudonym, Payload = "", Result = null, Status = InboxStatus.Done });
        var origin = (pseudonym, item.Origin);
        return MemoryInbox.Replace(tables, new(item, null)) with
        {
            Keys = tables.Keys.Remove((old.Member, old.Key)).Add((pseudonym, item.Key), item.Id),
            Origins = tables.Origins.Remove((old.Member, old.Origin)).SetItem(origin, (tables.Origins.GetValueOrDefault(origin) ?? []).Add(item.Id)),
        };
    }
}
