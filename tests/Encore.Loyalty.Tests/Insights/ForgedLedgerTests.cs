using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Insights;
using Encore.Loyalty.Ledger;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Insights;

/// <summary>Entries that were forged with care: every hash is right, and the balances fit them. What they say cannot be.</summary>
[TestFixture]
internal sealed class ForgedLedgerTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string Terms = new EntryDetails { Lot = new() { Kind = SourceKind.Purchase } }.ToJson();

    [Test]
    public async Task Points_are_granted_once_for_a_fact() =>
        Assert.That(await FindAsync(Grant("order:1"), Grant("order:1")), Is.EqualTo(new[] { (AuditCode.GrantedTwice, (long?)2, "order:1 purchase") }));

    [Test]
    public async Task The_same_fact_may_grant_by_two_rules() => Assert.That(await FindAsync(Grant("order:1"), Grant("order:1") with { RuleId = "bonus" }), Is.Empty);

    [Test]
    public async Task No_more_is_taken_than_was_granted() =>
        Assert.That(
            await FindAsync(Grant("order:1"), Grant("order:2"), Move(LedgerAccount.Available, LedgerAccount.ClawedBack, "order:1", 1), Move(LedgerAccount.Available, LedgerAccount.ClawedBack, "order:1", 2) with { Points = Points.Of(1) }),
            Is.EqualTo(new[] { (AuditCode.TakenBeyondGrant, (long?)4, "order:1 purchase") }));

    [Test]
    public async Task No_more_is_given_back_than_was_taken() =>
        Assert.That(
            await FindAsync(Grant("order:1"), Move(LedgerAccount.ClawedBack, LedgerAccount.Available, "order:1", 1)),
            Is.EqualTo(new[] { (AuditCode.GivenBackBeyondTaken, (long?)2, "order:1 purchase") }));

    [Test]
    public async Task No_more_is_returned_than_was_redeemed() =>
        Assert.That(
            await FindAsync(Grant("order:1"), Move(LedgerAccount.Available, LedgerAccount.Redeemed, "redemption:1", 1), Move(LedgerAccount.Redeemed, LedgerAccount.Available, "redemption:2", 1)),
            Is.EqualTo(new[] { (AuditCode.ReturnedBeyondRedeemed, (long?)3, "redemption:2") }));

    [TestCase(LedgerAccount.Available, LedgerAccount.Redeemed)]
    [TestCase(LedgerAccount.Pending, LedgerAccount.ClawedBack)]
    [TestCase(LedgerAccount.Reserved, LedgerAccount.Redeemed)]
    [TestCase(LedgerAccount.Issued, LedgerAccount.Deficit)]
    public void No_account_of_the_member_falls_below_zero_and_a_debt_not_above(LedgerAccount from, LedgerAccount to) =>
        Assert.That(() => new Rebuild(MemberId.Of("shop", "ann")).Add(Move(from, to, "redemption:1", 0) with { Sequence = 1 }), Throws.InvalidOperationException.With.Message.Contains("does not fit"));

    [Test]
    public async Task Effective_times_never_fall() =>
        Assert.That(await FindAsync(Grant("order:1"), Grant("order:2") with { EffectiveAt = Start.AddSeconds(-1) }), Is.EqualTo(new[] { (AuditCode.EffectiveTimeFalls, (long?)2, "") }));

    [Test]
    public async Task Every_entry_moves_something() =>
        Assert.That(await FindAsync(Grant("order:1"), Grant("order:2") with { Points = Points.Zero }), Does.Contain((AuditCode.NothingMoved, (long?)2, "")));

    [Test]
    public async Task What_a_merge_takes_from_one_ledger_arrives_in_another()
    {
        var half = new EntryDetails { Transfer = new("m-1", Arrives: false) }.ToJson();

        Assert.That(
            await FindAsync(Grant("order:1"), Move(LedgerAccount.Available, LedgerAccount.Transferred, "order:1", 1) with { Details = half }),
            Is.EqualTo(new[] { (AuditCode.TransferUnmatched, (long?)2, "m-1") }));
    }

    [Test]
    public void The_hash_of_an_entry_stays_what_it_was()
    {
        var entry = Grant("order:1") with { Member = MemberId.Of("shop", "林悦"), PreviousHash = new string('a', 64), Sequence = 12, Actor = "Zoë \U0001F381", Details = "{\"note\":\"ü\"}", RecordedAt = Start.AddMilliseconds(7) };
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.PreviousHash}\n12 0 2 100 0 0 1\n{entry.RecordedAt.ToUnixTimeMilliseconds()} {entry.EffectiveAt.ToUnixTimeMilliseconds()}\norder:1\npurchase\n{entry.Actor}\n{entry.Details}");

        Assert.That(EntryHash.Of(entry), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))));
    }

    [Test]
    public void What_a_rebuild_reads_of_an_entry_is_what_stands_there([Values("purchase", "review")] string kind, [Values] bool matures, [Values] bool expires, [Values("", "coupon", "coupon,product")] string redeemableFor)
    {
        var terms = new LotTerms
        {
            Kind = SourceKind.Of(kind), MaturesAt = matures ? Start.AddMilliseconds(1) : null, ExpiresAt = expires ? Start.AddDays(400) : null, RedeemableFor = Eligibility.Parse(redeemableFor),
        };
        var rebuild = new Rebuild(MemberId.Of("shop", "ann"));
        rebuild.Add(Grant("order:1") with { Sequence = 1, Lot = LotId.Of(1), Details = new EntryDetails { Award = new() { Points = 100, Basis = 1.5m, Lines = [] }, Lot = terms, Redemption = new("r", 1, "\"\\") }.ToJson() });

        Assert.That(rebuild.ToAccount().Lots.Single().Terms, Is.EqualTo(terms));
    }

    private static async Task<IReadOnlyList<(AuditCode, long?, string)>> FindAsync(params IReadOnlyList<Entry> forged)
    {
        var member = MemberId.Of("shop", "ann");
        var (rebuild, entries, hash) = (new Rebuild(member), new List<Entry>(), "");
        foreach (var entry in forged)
        {
            var sequence = entries.Count + 1;
            var chained = entry with { Sequence = sequence, PreviousHash = hash, Lot = entry.From == LedgerAccount.Issued ? LotId.Of(sequence) : entry.Lot };
            entries.Add(chained);
            rebuild.Add(chained);
            hash = EntryHash.Of(chained);
        }

        var account = rebuild.ToAccount();
        var scan = new Forged(new() { Member = member, Account = account with { Version = 1 }, NextDueAt = account.NextDueAt, Lots = [.. account.Lots.Select(StoredLot.Of)], Entries = new(entries, null, false) });
        return [.. (await new Auditor(scan, new Testing.InMemoryStore("shop").Reader).RunAsync()).Findings.Select(finding => (finding.Code, finding.Sequence, finding.Subject))];
    }

    private static Entry Grant(string source) => Move(LedgerAccount.Issued, LedgerAccount.Available, source, 0) with { Details = Terms };

    private static Entry Move(LedgerAccount from, LedgerAccount to, string source, long lot) => new()
    {
        Member = MemberId.Of("shop", "ann"),
        Sequence = 0,
        From = from,
        To = to,
        Points = Points.Of(100),
        Lot = LotId.Of(lot),
        Reason = EntryReason.Accrual,
        Source = SourceKey.Parse(source),
        RuleId = "purchase",
        ProgramVersion = 1,
        Details = "",
        RecordedAt = Start,
        EffectiveAt = Start,
        Actor = "system",
        PreviousHash = "",
    };

    private sealed class Forged(StoredAccount account) : ILedgerScan
    {
        public Task<StoredRanges> RangesAsync(string? after, CancellationToken cancel = default) => Task.FromResult(new StoredRanges([new("", "")], null));

        public Task<IReadOnlyList<StoredAccount>> AccountsAsync(StoredRange range, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<StoredAccount>>([account]);

        public Task<StoredAccount?> AccountAsync(MemberId member, CancellationToken cancel = default) => Task.FromResult<StoredAccount?>(account);

        public Task<StoredEntries> EntriesAsync(MemberId member, long after, CancellationToken cancel = default) => Task.FromResult(StoredEntries.None);

        public Task<IReadOnlyList<StoredStray>> StraysAsync(int limit, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<StoredStray>>([]);

        public Task<bool> RestoreAsync(MemberAccount restored, CancellationToken cancel = default) => throw new NotSupportedException();
    }
}
