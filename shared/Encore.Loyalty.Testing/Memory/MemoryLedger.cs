using System.Collections.Immutable;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>Loading and committing as functions of the tables.</summary>
internal static class MemoryLedger
{
    public static AccountContext Load(MemoryTables tables, AccountRequest request)
    {
        var member = tables.Of(request.Member);
        var asked = tables.Vouchers.Values
            .Where(voucher => voucher.Member == request.Member && (request.Vouchers.Contains(voucher.Code) || request.Sources.Contains(voucher.Source) || request.Rewards.Contains(voucher.RewardId))).ToList();
        var sources = request.Sources.Concat(asked.Where(voucher => request.Vouchers.Contains(voucher.Code)).Select(voucher => voucher.Source)).ToHashSet();
        var entries = member.Entries.Where(entry => sources.Contains(entry.Source)).ToList();
        var named = entries.Select(entry => entry.Lot).ToHashSet();
        var lots = member.Lots.Values.Where(lot => lot.IsOpen || sources.Contains(lot.Source) || named.Contains(lot.Id));
        var facts = request.Sources.Distinct().SelectMany(source => tables.Origins.GetValueOrDefault((request.Member, source)) ?? []).Select(id => tables.Inbox[id]);
        return new()
        {
            View = AccountView.Of(member.Account with { Lots = [.. lots] }, entries),
            Facts = [.. facts.Where(fact => fact.Item.Status is not (InboxStatus.Conflict or InboxStatus.Refused)).OrderBy(fact => fact.Order).Select(fact => fact.Item)],
            Refused = [.. facts.Where(fact => fact.Item.Status == InboxStatus.Refused).OrderBy(fact => fact.Order).Select(fact => fact.Item)],
            Vouchers = asked,
            Activities = request.ActivitiesSince is not null || request.WantsActivitiesOfSources
                ? [.. member.Activities.Values.Where(activity => activity.At >= request.ActivitiesSince || (request.WantsActivitiesOfSources && request.Sources.Contains(activity.Source))).OrderBy(activity => activity.At).ThenBy(activity => activity.Source.Value, StringComparer.Ordinal).ThenBy(activity => activity.RuleId, StringComparer.Ordinal)]
                : [],
            RuleTotals = member.Activities.Values.Where(activity => request.RuleTotals.Contains(activity.RuleId)).GroupBy(activity => activity.RuleId)
                .ToDictionary(group => group.Key, group => new RuleTotal(group.Count(), Points.Of(group.Sum(activity => activity.Points.Value)))),
            Figures = request.Figures ? Figures([.. member.Activities.Values.Where(activity => activity.RuleId.Length == 0 && activity.Orders > 0)]) : null,
            FreeCodes = request.Pool is { } pool ? [.. tables.PoolCodes.Where(code => code.Key.Pool == pool && code.Value is null).Take(PoolCode.MostLoaded).Select(code => code.Key.Code)] : [],
            Invitations = request.Invitations ? [.. tables.Invitations.Values.Where(invitation => invitation.Member == request.Member)] : [],
            Cases = request.Cases ? [.. tables.Cases.Values.Where(known => known.Member == request.Member)] : [],
            Referral = request.Referral ? tables.Referrals.GetValueOrDefault(request.Member.Value) : null,
            ReferralCode = request.ReferralAsk is { } ask ? MemoryReferrals.Find(tables, request.Member.Scope, ask.Code) : null,
            AlikeFriends = request.ReferralAsk is { } friend ? MemoryReferrals.Alike(tables, request.Member, friend) : [],
            Counters = request.Counters.Where(tables.Counters.ContainsKey).Distinct().ToDictionary(name => name, name => tables.Counters[name]),
        };
    }

    private static MemberFigures Figures(List<Activity> purchases) => purchases.Count == 0
        ? MemberFigures.None
        : new(purchases.Count, purchases.Sum(purchase => purchase.Spent), purchases.Min(purchase => purchase.At), purchases.Max(purchase => purchase.At));

    /// <returns>Null when something is not as expected.</returns>
    public static MemoryTables? Commit(MemoryTables tables, MemberCommit commit)
    {
        var member = tables.Of(commit.Account.Member);
        if (commit.ChangesAccount && member.Account.Version != commit.Account.Version)
        {
            return null;
        }

        MemoryTables? result = tables;
        foreach (var completion in commit.Completed)
        {
            result = result is null ? null : Complete(result, commit.Account.Member, completion);
        }

        foreach (var change in commit.Vouchers)
        {
            result = result is null ? null : Change(result, change);
        }

        foreach (var code in commit.Codes)
        {
            result = result is null ? null : Take(result, code);
        }

        result = result is null ? null : MemoryListening.Commit(result, commit);
        foreach (var change in commit.Counters)
        {
            result = result is null ? null : Count(result, change);
        }

        if (result is not null && commit.DropsActivitiesOf is { } left)
        {
            result = result with { Members = result.Members.SetItem(left.Value, result.Of(left) with { Activities = ImmutableDictionary<(SourceKey, string), Activity>.Empty }) };
        }

        if (result is not null && commit.TakesVouchersOf is { } former)
        {
            var taken = result.Vouchers.Values.Where(voucher => voucher.Member == former).Select(voucher => KeyValuePair.Create(voucher.Code, voucher with { Member = commit.Account.Member }));
            result = result with { Vouchers = result.Vouchers.SetItems(taken) };
        }

        if (result is null)
        {
            return null;
        }

        result = commit.Facts.Aggregate(MemoryReferrals.Commit(result, commit), (before, fact) => MemoryInbox.Record(before, fact).Tables);
        var after = commit.Messages.Aggregate(result with { Members = result.Members.SetItem(commit.Account.Member.Value, member.With(commit)), Statuses = Statuses(result, commit) }, Send);
        after = commit.ReopensFactsOf.Aggregate(after, MemoryInbox.Reopen);
        return commit.ErasedAs is { } pseudonym ? MemoryErasure.Run(after, commit, pseudonym) : after;
    }

    private static ImmutableList<StatusChange> Statuses(MemoryTables tables, MemberCommit commit) => commit.StatusChange is { } change ? tables.Statuses.Add(change) : tables.Statuses;

    private static MemoryTables? Complete(MemoryTables tables, MemberId member, InboxCompletion completion)
    {
        if (tables.Inbox.GetValueOrDefault(completion.Id) is not { Item.Status: InboxStatus.Pending } fact || fact.Item.Member != member)
        {
            return null;
        }

        return MemoryInbox.Replace(tables, fact with { Item = fact.Item with { Status = completion.Status, Result = completion.Result, Payload = completion.Empties ? "" : fact.Item.Payload } });
    }

    private static MemoryTables? Count(MemoryTables tables, CounterChange change)
    {
        var taken = checked(tables.Counters.GetValueOrDefault(change.Name) + change.Amount);
        return change.Amount > 0 && taken > change.Limit ? null : tables with { Counters = tables.Counters.SetItem(change.Name, taken) };
    }

    private static MemoryTables? Take(MemoryTables tables, PoolCode code) =>
        tables.PoolCodes.TryGetValue((code.Pool, code.Code), out var taken) && taken is null ? tables with { PoolCodes = tables.PoolCodes.SetItem((code.Pool, code.Code), code.Voucher) } : null;

    private static MemoryTables? Change(MemoryTables tables, VoucherChange change)
    {
        var known = tables.Vouchers.GetValueOrDefault(change.After.Code);
        var isExpected = change.Before is { } before ? known?.Status == before && known.Member == (change.From ?? change.After.Member) : known is null;
        return isExpected ? tables with { Vouchers = tables.Vouchers.SetItem(change.After.Code, change.After) } : null;
    }

    private static MemoryTables Send(MemoryTables tables, LoyaltyMessage message)
    {
        var stored = new MemoryMessage(message with { Id = tables.LastId + 1 }, null);
        return tables with { LastId = tables.LastId + 1, Outbox = tables.Outbox.Add(stored.Order, stored) };
    }
}
