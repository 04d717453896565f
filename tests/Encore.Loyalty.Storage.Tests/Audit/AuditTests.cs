using Encore.Loyalty.Insights;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Audit;

/// <summary>Rows are changed behind the ledger's back: the audit names them, and the rebuild mends what the entries say.</summary>
[TestFixture(typeof(SqliteFile))]
[TestFixture(typeof(PostgreSqlSchema))]
[TestFixture(typeof(MariaDbSchema))]
internal sealed class AuditTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private const string OfAnn = "member = 'shop/ann'";

    private TDatabase database = null!;
    private DamagedLedger ledger = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        database = new();
        ledger = await DamagedLedger.OpenAsync(database);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await (ledger?.DisposeAsync() ?? ValueTask.CompletedTask);
        database?.Dispose();
    }

    [Test]
    public async Task A_sound_ledger_is_found_sound()
    {
        var report = await ledger.AuditAsync();

        Assert.That(report.Findings, Is.Empty);
        Assert.That((report.Members, report.Entries, report.EntriesInAll), Is.EqualTo((3L, 9L, 9L)));
    }

    [TestCase($"UPDATE [entry] SET points = 101 WHERE {OfAnn} AND sequence = 1", AuditCode.ChainBroken, 1, "")]
    [TestCase($"UPDATE [entry] SET actor = 'nobody' WHERE {OfAnn} AND sequence = 2", AuditCode.ChainBroken, 2, "")]
    [TestCase($"UPDATE [entry] SET previous_hash = '' WHERE {OfAnn} AND sequence = 3", AuditCode.ChainBroken, 3, "")]
    [TestCase($"UPDATE [entry] SET previous_hash = 'x' WHERE {OfAnn} AND sequence = 1", AuditCode.ChainBroken, 1, "")]
    [TestCase($"UPDATE [entry] SET actor = 'nobody' WHERE {OfAnn} AND sequence = 7", AuditCode.HeadHashDiffers, 7, "")]
    [TestCase($"UPDATE [entry] SET points = -5 WHERE {OfAnn} AND sequence = 2", AuditCode.EntryUnreadable, 2, "")]
    [TestCase($"UPDATE [entry] SET source = 'no source' WHERE {OfAnn} AND sequence = 2", AuditCode.EntryUnreadable, 2, "")]
    [TestCase($"UPDATE [entry] SET details = '{{' WHERE {OfAnn} AND sequence = 1", AuditCode.EntryUnreadable, 1, "")]
    [TestCase($"UPDATE [entry] SET points = 500 WHERE {OfAnn} AND sequence = 4", AuditCode.EntryDoesNotFit, 4, "Available → Redeemed")]
    [TestCase($"UPDATE [entry] SET to_account = 77 WHERE {OfAnn} AND sequence = 4", AuditCode.EntryDoesNotFit, 4, "Available → 77")]
    [TestCase($"DELETE FROM [entry] WHERE {OfAnn} AND sequence = 2", AuditCode.EntriesMissing, 3, "")]
    [TestCase($"DELETE FROM [entry] WHERE {OfAnn} AND sequence = 7", AuditCode.LastEntriesMissing, 6, "")]
    [TestCase($"DELETE FROM [entry] WHERE {OfAnn}", AuditCode.LastEntriesMissing, null, "")]
    public async Task A_changed_entry_is_named_and_nothing_is_derived_from_it(string damage, AuditCode code, int? sequence, string subject)
    {
        await ledger.DamageAsync(damage);

        var report = await ledger.AuditAsync();
        var before = await ledger.StateAsync();
        var rebuild = await ledger.RebuildAsync(writes: true);

        Assert.That(report.Findings.Where(finding => finding.Code == code).Select(finding => (finding.Member, finding.Sequence, finding.Subject)), Is.EqualTo(new[] { (DamagedLedger.Ann, (long?)sequence, subject) }));
        Assert.That(report.Findings.Select(finding => finding.Member).Distinct(), Is.EqualTo(new[] { DamagedLedger.Ann }));
        Assert.That(rebuild.Accounts.Select(account => account.Outcome), Is.EqualTo(new[] { RebuildOutcome.Refused }));
        Assert.That(await ledger.StateAsync(), Is.EqualTo(before), "nothing was written");
    }

    [TestCase($"UPDATE [member] SET available = available + 10 WHERE {OfAnn}", AuditCode.BalanceDiffers, "Available", 60, 70)]
    [TestCase($"UPDATE [member] SET redeemed = 0, deficit = -5 WHERE {OfAnn}", AuditCode.BalanceDiffers, "Redeemed", 60, 0)]
    [TestCase($"UPDATE [member] SET next_due_at = NULL WHERE {OfAnn}", AuditCode.DueTimeDiffers, "next", 1740904215123, null)]
    [TestCase($"UPDATE [member] SET last_effective_at = 5 WHERE {OfAnn}", AuditCode.DueTimeDiffers, "last", 1740817815123, 5)]
    [TestCase($"DELETE FROM [member] WHERE {OfAnn}", AuditCode.AccountMissing, "", null, null)]
    [TestCase($"UPDATE [lot] SET available = -5 WHERE {OfAnn} AND lot = 1", AuditCode.LotDiffers, "1 available", 60, -5)]
    [TestCase($"UPDATE [lot] SET is_open = 0 WHERE {OfAnn} AND lot = 1", AuditCode.LotDiffers, "1 open", 1, 0)]
    [TestCase($"UPDATE [lot] SET expires_at = NULL WHERE {OfAnn} AND lot = 2", AuditCode.LotTermsDiffer, "2", null, null)]
    [TestCase($"UPDATE [lot] SET redeemable_for = '' WHERE {OfAnn} AND lot = 2", AuditCode.LotTermsDiffer, "2", null, null)]
    [TestCase($"UPDATE [lot] SET source = 'order:9' WHERE {OfAnn} AND lot = 2", AuditCode.LotTermsDiffer, "2", null, null)]
    [TestCase($"UPDATE [member] SET reservations = '[{{\"source\":\"spending:x\",\"order\":\"9\",\"expiresAt\":\"2025-03-01T00:00:00Z\",\"draws\":\"1:7\"}}]' WHERE {OfAnn}", AuditCode.ReservationDiffers, "spending:x", 0, 7)]
    [TestCase($"DELETE FROM [lot] WHERE {OfAnn} AND lot = 3", AuditCode.LotMissing, "3", null, null)]
    [TestCase($"UPDATE [lot] SET lot = 99 WHERE {OfAnn} AND lot = 3", AuditCode.LotUnknown, "99", null, null)]
    [TestCase($"UPDATE [member] SET reservations = NULL WHERE {OfAnn}", AuditCode.ReservationDiffers, "spending:s-1", 10, 0)]
    [TestCase($"UPDATE [member] SET reservations = '[{{\"source\":' WHERE {OfAnn}", AuditCode.AccountUnreadable, "reservations", null, null)]
    [TestCase($"UPDATE [member] SET last_sequence = 6, available = 70, reserved = 0, reservations = NULL, head_hash = (SELECT previous_hash FROM [entry] WHERE {OfAnn} AND sequence = 7) WHERE {OfAnn}", AuditCode.EntriesBehindAccount, "", 6, 7)]
    public async Task A_changed_balance_or_lot_is_named_shown_and_mended(string damage, AuditCode code, string subject, long? expected, long? found)
    {
        var sound = await ledger.StateAsync();
        await ledger.DamageAsync(damage);

        var report = await ledger.AuditAsync();
        var shown = await ledger.RebuildAsync(writes: false);
        var stillThere = await ledger.AuditAsync();
        var mended = await ledger.RebuildAsync(writes: true);

        Assert.That(report.Findings.Select(finding => (finding.Member, finding.Code, finding.Subject, finding.Expected, finding.Found)), Does.Contain((DamagedLedger.Ann, code, subject, expected, found)));
        Assert.That(shown.Accounts.Select(account => (account.Member, account.Outcome)), Is.EqualTo(new[] { (DamagedLedger.Ann, RebuildOutcome.Mendable) }));
        Assert.That(stillThere.Findings, Is.EqualTo(report.Findings), "showing writes nothing");
        Assert.That(mended.Accounts.Select(account => account.Outcome), Is.EqualTo(new[] { RebuildOutcome.Mended }));
        Assert.That((await ledger.AuditAsync()).Findings, Is.Empty);
        Assert.That(await ledger.StateAsync(), Is.EqualTo(sound));
    }

    [TestCase("profile")]
    [TestCase("absorbed")]
    [TestCase("merged_into")]
    public async Task What_no_entry_says_is_named_and_not_overwritten_where_it_cannot_be_read(string column)
    {
        await ledger.DamageAsync($"UPDATE [member] SET {column} = '{{', available = 5 WHERE {OfAnn}");

        Assert.That((await ledger.AuditAsync()).Findings.Select(finding => (finding.Code, finding.Subject)), Is.EqualTo(new[] { (AuditCode.AccountUnreadable, column), (AuditCode.BalanceDiffers, "Available") }));
        Assert.That((await ledger.RebuildAsync(writes: true)).Accounts.Single().Outcome, Is.EqualTo(RebuildOutcome.NotDerived));
    }

    [Test]
    public async Task What_is_remembered_of_a_member_outlasts_a_rebuild()
    {
        await ledger.RememberAsync(DamagedLedger.Ann);
        var sound = await ledger.StateAsync();
        await ledger.DamageAsync($"UPDATE [member] SET last_sequence = 6, available = 70, reserved = 0, reservations = NULL, head_hash = (SELECT previous_hash FROM [entry] WHERE {OfAnn} AND sequence = 7) WHERE {OfAnn}");

        Assert.That((await ledger.RebuildAsync(writes: true)).Accounts.Single().Outcome, Is.EqualTo(RebuildOutcome.Mended));
        Assert.That(await ledger.StateAsync(), Is.EqualTo(sound).And.Contain("Birthday = 02-14"));
    }

    [TestCase($"DELETE FROM [voucher] WHERE {OfAnn}", AuditCode.VoucherMissing, "CODE-1")]
    [TestCase($"UPDATE [voucher] SET source = 'redemption:free' WHERE {OfAnn}", AuditCode.VoucherUnpaid, "CODE-1")]
    public async Task A_voucher_and_what_paid_for_it_belong_together(string damage, AuditCode code, string subject)
    {
        await ledger.DamageAsync(damage);

        Assert.That((await ledger.AuditAsync()).Findings.Select(finding => (finding.Code, finding.Subject)), Is.EqualTo(new[] { (code, subject) }));
        Assert.That((await ledger.RebuildAsync(writes: true)).Accounts.Single().Outcome, Is.EqualTo(RebuildOutcome.NotDerived));
    }

    [TestCase("UPDATE [outbox] SET status = 7", AuditCode.OutboxRow)]
    [TestCase("UPDATE [outbox] SET status = 1", AuditCode.OutboxRow)]
    [TestCase("UPDATE [inbox] SET status = 9", AuditCode.InboxRow)]
    public async Task A_row_of_inbox_or_outbox_that_cannot_be_is_named(string damage, AuditCode code)
    {
        await ledger.DamageAsync(damage);

        Assert.That((await ledger.AuditAsync()).Findings.Select(finding => (finding.Member, finding.Code, finding.Found)), Is.EqualTo(new[] { (DamagedLedger.Ann, code, (long?)1) }));
    }

    [Test]
    public async Task A_rebuild_overwrites_no_commit_that_came_in_between()
    {
        var scan = ledger.Running.Service<Hosting.ILedgerScan>();
        var seen = (await scan.AccountAsync(DamagedLedger.Ann))!.Account!;
        await ledger.EarnAsync(DamagedLedger.Ann, Sample.Award("9", 5));
        var after = await ledger.StateAsync();

        Assert.That(await scan.RestoreAsync(seen), Is.False);
        Assert.That(await ledger.StateAsync(), Is.EqualTo(after));
    }

    [Test]
    public async Task Long_histories_are_followed_to_their_end()
    {
        // Earned and spent at once, so that each decision has few lots to look at.
        var member = Sample.Member("long");
        var view = await ledger.ViewAsync(member);
        var (entries, lots) = (new List<Loyalty.Ledger.Entry>(), new List<Loyalty.Ledger.Lot>());
        for (var order = 1; order <= 4500; order++)
        {
            var earned = Sample.Earn(view, Sample.Award($"{order}", 1));
            var spent = Sample.Spend(earned.After with { Entries = [] }, $"r-{order}", 1);
            view = spent.After with { Entries = [], Account = spent.After.Account with { Lots = [] } };
            entries.AddRange([.. earned.Entries, .. spent.Entries]);
            lots.AddRange(spent.ChangedLots);
        }

        await ledger.Store.CommitAsync([new() { Account = view.Account, Entries = entries, Lots = lots }]);

        var clean = await ledger.AuditAsync();
        await ledger.DamageAsync("UPDATE [entry] SET actor = 'nobody' WHERE member = 'shop/long' AND sequence = 8001");
        var report = await ledger.AuditAsync();

        Assert.That((clean.Entries, clean.Findings.Count), Is.EqualTo((9009L, 0)));
        Assert.That(report.Findings.Select(finding => (finding.Code, finding.Sequence)), Is.EqualTo(new[] { (AuditCode.ChainBroken, (long?)8001) }));
    }

    [Test]
    public async Task Writers_beside_it_are_not_reported()
    {
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 3).Select(writer => Task.Run(async () =>
        {
            for (var order = 0; !stop.IsCancellationRequested; order++)
            {
                var award = Sample.Award($"{writer}-{order}", 10);
                var member = Sample.Member($"w{order % 4}");
                await ledger.Store.CommitAsync([Sample.Commit(Sample.Earn(await ledger.ViewAsync(member, award.Source), award))]);
            }
        })).ToList();
        var reports = new List<AuditReport>();
        for (var run = 0; run < 15; run++)
        {
            reports.Add(await ledger.AuditAsync());
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);

        Assert.That(reports.SelectMany(report => report.Findings), Is.Empty);
        Assert.That(reports[^1].Entries, Is.GreaterThan(reports[0].Entries), "there were writers");
    }

    [Test]
    public async Task It_can_be_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        Assert.CatchAsync<OperationCanceledException>(() => ledger.Running.Engine.Audit.RunAsync(cancel: cancel.Token));
    }
}
