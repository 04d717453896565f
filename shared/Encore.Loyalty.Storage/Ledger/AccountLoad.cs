using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>Asks for one account with its context and gathers the answers.</summary>
internal sealed class AccountLoad(AccountRequest request, LedgerStatements statements)
{
    /// <summary>Names in one statement; longer lists take several.</summary>
    private const int MostNames = 32;

    private readonly SortedDictionary<LotId, Lot> lots = [];
    private readonly SortedDictionary<long, Entry> entries = [];
    private readonly SortedDictionary<string, Voucher> vouchers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, InboxItem> facts = [];
    private readonly Dictionary<(SourceKey, string), Activity> activities = [];
    private readonly Dictionary<string, RuleTotal> totals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> counters = new(StringComparer.Ordinal);
    private readonly List<string> freeCodes = [];
    private readonly List<Invitation> invitations = [];
    private readonly List<Case> cases = [];
    private readonly List<ReferralMarks> alike = [];
    private Referral? referral;
    private ReferralCode? referralCode;
    private MemberFigures? figures;
    private MemberAccount account = MemberAccount.Open(request.Member);

    public bool IsPlain => request.IsPlain;

    /// <summary>Many plain ones in one statement, each of another member.</summary>
    public static SqlRead ReadOf(SqlStatement forMany, IReadOnlyDictionary<string, AccountLoad> plain) =>
        new(forMany, [plain.Keys.ToArray()], row => plain[row.Text()].TakeAccount(row));

    /// <summary>Every read is a search by key: its cost does not grow with the member's history.</summary>
    public IEnumerable<SqlRead> Reads()
    {
        yield return new(statements.Account, [request.Member.Value], row =>
        {
            row.Skip();
            TakeAccount(row);
        });
        foreach (var names in Chunks(request.Sources.Select(source => source.Value)))
        {
            yield return new(statements.FactsOfSources(names.Length), Values(1, names), TakeFact);
            yield return new(statements.VouchersOfSources(names.Length), Values(1, names), TakeVoucher, IsKnown);
            yield return new(statements.EntriesOfSources(names.Length), Values(1, names), TakeEntry, IsKnown);
        }

        foreach (var codes in Chunks(request.Vouchers))
        {
            yield return new(statements.VouchersByCode(codes.Length), Values(1, codes), TakeVoucher, IsKnown);
            yield return new(statements.EntriesOfVouchers(codes.Length), Values(2, codes), TakeEntry, IsKnown);
        }

        foreach (var rewards in Chunks(request.Rewards))
        {
            yield return new(statements.VouchersOfRewards(rewards.Length), Values(1, rewards), TakeVoucher, IsKnown);
        }

        if (request.Pool is { } pool)
        {
            yield return new(statements.FreeCodes, [request.Member.Scope, pool, PoolCode.MostLoaded], row => freeCodes.Add(row.Text()));
        }

        if (request.Invitations)
        {
            yield return new(statements.Surveys.Invitations, [request.Member.Value], row => invitations.Add(InvitationTable.Read(row)));
        }

        if (request.Cases)
        {
            yield return new(statements.Surveys.Cases, [request.Member.Value], row => cases.Add(CaseTable.Read(row)));
        }

        foreach (var read in ActivityReads().Concat(ReferralReads()))
        {
            yield return read;
        }
    }

    private IEnumerable<SqlRead> ReferralReads()
    {
        if (request.Referral)
        {
            yield return new(statements.Referral.Find, [request.Member.Value], row => referral = ReferralTable.Read(row), IsKnown);
        }

        if (request.ReferralAsk is { } ask)
        {
            var marks = ReferralCodeTable.Values(ask.Marks).Select(mark => mark ?? "");
            yield return new(statements.Referral.Code, [request.Member.Scope, ask.Code], row => referralCode = ReferralCodeTable.Read(row));
            yield return new(statements.Referral.Alike, [request.Member.Scope, ask.Code, request.Member.Value, .. marks, ReferralAsk.MostAlike], row => alike.Add(ReferralCodeTable.ReadMarks(row)));
        }
    }

    private IEnumerable<SqlRead> ActivityReads()
    {
        if (request.ActivitiesSince is { } since)
        {
            yield return new(statements.ActivitiesSince, [request.Member.Value, since.ToUnixTimeMilliseconds()], TakeActivity, IsKnown);
        }

        foreach (var names in request.WantsActivitiesOfSources ? Chunks(request.Sources.Select(source => source.Value)) : [])
        {
            yield return new(statements.ActivitiesOfSources(names.Length), Values(1, names), TakeActivity, IsKnown);
        }

        if (request.Figures)
        {
            figures = MemberFigures.None;
            yield return new(statements.Figures, [request.Member.Value], row => figures = ActivityTable.ReadFigures(row), IsKnown);
        }

        foreach (var rules in Chunks(request.RuleTotals))
        {
            yield return new(statements.RuleTotals(rules.Length), Values(1, rules), TakeTotal, IsKnown);
        }

        foreach (var names in Chunks(request.Counters))
        {
            yield return new(statements.Counters(names.Length), [request.Member.Scope, .. names], row => counters[row.Text()] = row.Long());
        }
    }

    public AccountContext Result() => new()
    {
        View = AccountView.Of(account with { Lots = [.. lots.Values] }, [.. entries.Values]),
        Facts = [.. Ordered().Where(fact => fact.Status != InboxStatus.Refused)],
        Refused = [.. Ordered().Where(fact => fact.Status == InboxStatus.Refused)],
        Vouchers = [.. vouchers.Values],
        Activities = [.. activities.Values.OrderBy(activity => activity.At).ThenBy(activity => activity.Source.Value, StringComparer.Ordinal).ThenBy(activity => activity.RuleId, StringComparer.Ordinal)],
        RuleTotals = totals,
        Figures = figures,
        Counters = counters,
        FreeCodes = freeCodes,
        Invitations = invitations,
        Cases = cases,
        Referral = referral,
        ReferralCode = referralCode,
        AlikeFriends = alike,
    };

    /// <summary>Filled up to a power of two with the last name, so that there are few texts of statements to prepare.</summary>
    private static IEnumerable<string[]> Chunks(IEnumerable<string> names)
    {
        foreach (var chunk in names.Distinct(StringComparer.Ordinal).Chunk(MostNames))
        {
            var full = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)chunk.Length);
            yield return [.. chunk, .. Enumerable.Repeat(chunk[^1], full - chunk.Length)];
        }
    }

    private object?[] Values(int members, string[] names) => [.. Enumerable.Repeat(request.Member.Value, members), .. names];

    /// <summary>Whoever has entries, lots or vouchers has an account.</summary>
    private bool IsKnown() => account.Version > 0;

    /// <summary>Behind the member.</summary>
    private void TakeAccount(Row row)
    {
        account = IsKnown() ? account : MemberTable.Read(row, request.Member).Account;
        TakeLot(row.Joined(MemberTable.Definition.Columns.Count));
    }

    private void TakeLot(Row? row)
    {
        if (row is not null)
        {
            var lot = LotTable.Read(row);
            lots[lot.Id] = lot;
        }
    }

    private void TakeEntry(Row row)
    {
        var entry = EntryTable.Read(row);
        entries[entry.Sequence] = entry;
        TakeLot(row.Joined(EntryTable.Definition.Columns.Count));
    }

    private IEnumerable<InboxItem> Ordered() => facts.Values.OrderBy(fact => fact.OccurredAt).ThenBy(fact => fact.Id);

    private void TakeFact(Row row)
    {
        var fact = InboxTable.Read(row);
        facts[fact.Id] = fact;
    }

    private void TakeActivity(Row row)
    {
        var activity = ActivityTable.Read(row);
        activities[(activity.Source, activity.RuleId)] = activity;
    }

    private void TakeTotal(Row row)
    {
        var (rule, total) = ActivityTable.ReadTotal(row);
        totals[rule] = total;
    }

    private void TakeVoucher(Row row)
    {
        var voucher = VoucherTable.Read(row);
        vouchers[voucher.Code] = voucher;
    }
}
