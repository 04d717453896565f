using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>The changes of one commit: first the guards, which also lock the member's row, then what they guard.</summary>
internal static class CommitPlan
{
    public static IEnumerable<SqlWrite> Of(MemberCommit commit, LedgerStatements statements)
    {
        if (commit.ChangesAccount)
        {
            yield return Account(commit, statements);
        }

        foreach (var completion in commit.Completed.OrderBy(completion => completion.Id))
        {
            yield return new(completion.Empties ? statements.EmptyItem : statements.CompleteItem, [(int)completion.Status, completion.Result, commit.Account.Member.Value, completion.Id], WriteGuard.Expectation);
        }

        foreach (var change in commit.Vouchers)
        {
            yield return Voucher(change, statements);
        }

        foreach (var change in commit.Invitations)
        {
            yield return Invitation(change, statements.Surveys);
        }

        foreach (var change in commit.Cases)
        {
            yield return Case(change, statements.Surveys);
        }

        foreach (var entry in commit.Entries)
        {
            yield return new(statements.AppendEntry, EntryTable.Values(entry), WriteGuard.Integrity);
        }

        foreach (var lot in commit.Lots)
        {
            yield return new(statements.PutLot, LotTable.Values(commit.Account.Member, lot));
        }

        if (commit.DropsActivitiesOf is { } left)
        {
            yield return new(statements.DropActivities, [left.Value]);
        }

        foreach (var activity in commit.Activities)
        {
            yield return new(statements.PutActivity, ActivityTable.Values(commit.Account.Member, activity));
        }

        if (commit.TakesVouchersOf is { } former)
        {
            yield return new(statements.TakeVouchers, [commit.Account.Member.Value, former.Value]);
        }

        foreach (var write in Referrals(commit, statements.Referral))
        {
            yield return write;
        }

        foreach (var member in commit.ReopensFactsOf)
        {
            yield return new(statements.ReopenItems, [member.Value, $"{RefusalCode.MemberBlocked}%"]);
        }

        if (commit.StatusChange is { } status)
        {
            yield return new(statements.PutStatus, StatusTable.Values(status, commit.Account.Version + 1));
        }

        foreach (var fact in commit.Facts)
        {
            yield return new(statements.RecordFact, InboxTable.Values(fact));
        }

        foreach (var message in commit.Messages)
        {
            yield return new(statements.PutMessage, OutboxTable.Values(message));
        }

        if (commit.ErasedAs is { } pseudonym)
        {
            foreach (var rename in statements.Erasure.Renames)
            {
                yield return new(rename, [pseudonym.Value, commit.Account.Member.Value]);
            }

            foreach (var removal in statements.Erasure.Removals)
            {
                yield return new(removal, [commit.Account.Member.Value]);
            }

            var mark = MemberAccount.Open(commit.Account.Member) with { Status = MemberStatus.Erased, Version = commit.Account.Version };
            yield return new(statements.InsertAccount, MemberTable.Values(mark), WriteGuard.Integrity);
            yield return new(statements.PutStatus, StatusTable.Values(commit.StatusChange! with { Reason = "" }, mark.Version + 1));
        }
    }

    /// <summary>What all members share comes last and always in the same order, so that its rows are held for a short time and nobody is locked out.</summary>
    public static IEnumerable<SqlWrite> Shared(string scope, IReadOnlyList<MemberCommit> commits, LedgerStatements statements)
    {
        foreach (var code in commits.SelectMany(commit => commit.Codes).OrderBy(code => code.Pool, StringComparer.Ordinal).ThenBy(code => code.Code, StringComparer.Ordinal))
        {
            yield return new(statements.TakeCode, [code.Voucher, scope, code.Pool, code.Code], WriteGuard.Expectation) { IsShared = true };
        }

        foreach (var counter in commits.SelectMany(commit => commit.Counters).GroupBy(change => change.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var amount = counter.Sum(change => change.Amount);
            var limit = counter.Min(change => change.Limit ?? long.MaxValue);
            yield return new(statements.OpenCounter, [scope, counter.Key, 0L]) { IsShared = true };
            yield return new(statements.TakeFromCounter, [amount, scope, counter.Key, amount > 0 ? limit - amount : long.MaxValue], WriteGuard.Expectation) { IsShared = true };
        }
    }

    private static IEnumerable<SqlWrite> Referrals(MemberCommit commit, MemberReferralStatements statements)
    {
        if (commit.TakesReferralsOf is { } former)
        {
            yield return new(statements.Drop, [former.Value]);
            yield return new(statements.TakeFriends, [commit.Account.Member.Value, former.Value]);
            yield return new(statements.TakeCodes, [commit.Account.Member.Value, former.Value]);
        }

        if (commit.Referral is { } referral)
        {
            yield return new(statements.Put, ReferralTable.Values(referral));
        }
    }

    private static SqlWrite Account(MemberCommit commit, LedgerStatements statements)
    {
        var row = MemberTable.Values(commit.Account);
        return commit.Account.Version == 0
            ? new(statements.InsertAccount, row, WriteGuard.Expectation)
            : new(statements.UpdateAccount, [.. row[2..], row[0], commit.Account.Version], WriteGuard.Expectation);
    }

    private static SqlWrite Invitation(InvitationChange change, ListeningStatements statements)
    {
        var row = InvitationTable.Values(change.After);
        return change.TimesBefore is { } times
            ? new(statements.Answer, [row[5], .. row[8..], row[0], row[1], times], WriteGuard.Expectation)
            : new(statements.Invite, row, WriteGuard.Expectation);
    }

    private static SqlWrite Case(CaseChange change, ListeningStatements statements)
    {
        var row = CaseTable.Values(change.After);
        return change.VersionBefore is { } version
            ? new(statements.ChangeCase, [.. row[5..], row[0], row[1], version], WriteGuard.Expectation)
            : new(statements.OpenCase, row, WriteGuard.Expectation);
    }

    private static SqlWrite Voucher(VoucherChange change, LedgerStatements statements)
    {
        var row = VoucherTable.Values(change.After);
        if (change is { From: { } giver, Before: { } status })
        {
            return new(statements.HandVoucher, [change.After.Member.Value, change.After.Source.Value, giver.Value, change.After.Code, (int)status], WriteGuard.Expectation);
        }

        return change.Before is not { } before
            ? new(statements.IssueVoucher, row, WriteGuard.Expectation)
            : new(statements.MoveVoucher, [.. row[2..], row[0], row[1], (int)before], WriteGuard.Expectation);
    }
}
