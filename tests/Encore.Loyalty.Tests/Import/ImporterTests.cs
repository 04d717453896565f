using System.Text;
using Encore.Loyalty.Import;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Import;

[TestFixture]
internal sealed class ImporterTests
{
    private const string History = """
        customer,points,kind,earned_at,expires_at,external_id
        ann,100,purchase,2024-01-10,2025-01-10,A-1
        ann,-60,,2024-06-01,,A-2
        ann,50,review,2025-03-01,2027-03-01,A-3
        bob,80,,,,B-1
        """;

    [Test]
    public async Task A_history_comes_to_what_is_left_of_it()
    {
        using var shop = new Shop();

        var report = await ImportAsync(shop, History, writes: true);

        Assert.That((report.Rows, report.Granted, report.Taken, report.Expired, report.ProblemsInAll), Is.EqualTo((4, 230L, 60L, 40L, 0)));
        Assert.That(report.Accounts.Select(account => (account.Member.Customer, account.Before, account.After)), Is.EqualTo(new[] { ("ann", 0L, 50L), ("bob", 0L, 80L) }));
        Assert.That((await shop.BalancesAsync(), await CleanAsync(shop)), Is.EqualTo((new Balances { Issued = -150, Available = 50, Adjusted = 60, Expired = 40 }, true)));
        Assert.That((await shop.Engine.Members.AccountAtAsync(shop.Ann, new(2024, 7, 1, 0, 0, 0, TimeSpan.Zero))).Balances.Available, Is.EqualTo(40), "as it stood there");
    }

    [Test]
    public async Task Looking_writes_nothing_and_foretells_the_import()
    {
        using var shop = new Shop();

        var shown = await ImportAsync(shop, History, writes: false);
        var between = (await shop.Engine.Members.TotalsAsync()).Entries;
        var done = await ImportAsync(shop, History, writes: true);

        Assert.That(between, Is.Zero);
        Assert.That((shown.Rows, shown.Granted, shown.Taken, shown.Expired), Is.EqualTo((done.Rows, done.Granted, done.Taken, done.Expired)));
        Assert.That(shown.Accounts, Is.EqualTo(done.Accounts));
    }

    [Test]
    public async Task The_same_file_changes_nothing_a_second_time_and_a_longer_one_adds_what_is_new()
    {
        using var shop = new Shop();
        await ImportAsync(shop, History, writes: true);
        var entries = (await shop.Engine.Members.TotalsAsync()).Entries;
        shop.Clock.Advance(TimeSpan.FromDays(1));

        var again = await ImportAsync(shop, History, writes: true);
        var unchanged = (await shop.Engine.Members.TotalsAsync()).Entries;
        var longer = await ImportAsync(shop, History + "\nbob,5,,,,B-2", writes: true);

        Assert.That((again.Rows, again.RowsKnown, unchanged), Is.EqualTo((0, 4, entries)));
        Assert.That((longer.Rows, longer.RowsKnown, longer.Granted), Is.EqualTo((1, 4, 5L)));
    }

    [Test]
    public async Task A_row_that_comes_with_other_content_is_a_problem_and_changes_nothing()
    {
        using var shop = new Shop();
        await ImportAsync(shop, History, writes: true);

        var other = await ImportAsync(shop, History.Replace("bob,80", "bob,81", StringComparison.Ordinal), writes: true);

        Assert.That(other.Problems.Select(problem => (problem.Line, problem.Code)), Is.EqualTo(new[] { (5, ImportProblemCode.ImportedDifferently) }));
        Assert.That((await shop.Engine.Members.AccountAsync(MemberId.Of("shop", "bob"))).Balances.Available, Is.EqualTo(80));
    }

    [Test]
    public async Task All_rows_of_a_member_go_in_or_none()
    {
        using var shop = new Shop();

        var report = await ImportAsync(shop, "customer,points,earned_at\nann,100,2025-01-01\nann,-150,2025-02-01\nbob,10,\ncid,5,\ncid,x,\n", writes: true);

        Assert.That(report.Problems.Select(problem => (problem.Line, problem.Code, problem.Wanted, problem.Present)), Is.EqualTo(new[]
        {
            (3, ImportProblemCode.PointsInsufficient, (long?)150, (long?)100), (6, ImportProblemCode.PointsUnreadable, null, null),
        }));
        Assert.That((report.Rows, report.MembersInAll, report.MembersLeftOut, (await shop.Engine.Members.TotalsAsync()).Members), Is.EqualTo((1, 3, 2, 1L)));
    }

    [Test]
    public async Task What_is_owed_is_settled_first_and_an_account_that_lives_goes_on()
    {
        using var shop = new Shop();
        await shop.HappenAsync(shop.Paid("1", 200m));
        shop.Clock.Advance(TimeSpan.FromDays(20));
        await shop.Engine.Redemptions.RedeemAsync(new(shop.Ann, "coupon-5", "r-1", "ann"));
        await shop.HappenAsync(shop.Refunded("1", 200m));
        var owed = (await shop.BalancesAsync()).Owed.Value;

        await ImportAsync(shop, "customer,points,earned_at\nann,500,2024-01-01\n", writes: true);

        Assert.That(owed, Is.GreaterThan(0));
        Assert.That(((await shop.BalancesAsync()).Owed.Value, (await shop.BalancesAsync()).Available, await CleanAsync(shop)), Is.EqualTo((0L, 500 - owed, true)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Points_that_have_expired_meanwhile_are_gone_for_an_import_whether_or_not_a_job_ran(bool aJobRan)
    {
        using var shop = new Shop();
        await shop.HappenAsync(new Processing.Events.Shared { Member = shop.Ann, OccurredAt = shop.Clock.Now, ShareId = "s" });
        shop.Clock.Advance(TimeSpan.FromDays(400));
        if (aJobRan)
        {
            await shop.Engine.Jobs.RunAsync();
        }

        Assert.That((await ImportAsync(shop, "customer,points,earned_at\nann,-5,2026-02-01\n", writes: true)).Problems.Single().Code, Is.EqualTo(ImportProblemCode.PointsInsufficient));
        Assert.That((await ImportAsync(shop, "customer,points\nann,7\n", writes: true)).Expired, Is.Zero, "what the import made expire");
    }

    [Test]
    public async Task An_erased_member_is_named()
    {
        using var shop = new Shop();
        await shop.HappenAsync(new MemberErased { Member = shop.Ann, OccurredAt = shop.Clock.Now });

        Assert.That((await ImportAsync(shop, "customer,points\nann,5\n", writes: true)).Problems.Single().Code, Is.EqualTo(ImportProblemCode.MemberErased));
    }

    [Test]
    public async Task A_cancelled_import_goes_on_where_it_stopped()
    {
        using var shop = new Shop();
        var text = "customer,points\n" + string.Concat(Enumerable.Range(1, 200).Select(customer => $"c{customer},10\n"));
        using var cancel = new CancellationTokenSource();
        var stopping = new Told(report => (report.Members >= 100 ? cancel : null)?.Cancel());

        Assert.CatchAsync<OperationCanceledException>(async () => await shop.Engine.Imports.RunAsync(await ReadAsync(shop, text), true, "owner", stopping, cancel.Token));
        var reached = (await shop.Engine.Members.TotalsAsync()).Members;
        var rest = await ImportAsync(shop, text, writes: true);

        Assert.That(reached, Is.EqualTo(100));
        Assert.That((rest.Rows, rest.RowsKnown), Is.EqualTo((100, 100)));
        Assert.That((await shop.Engine.Members.TotalsAsync()).Balances.Available, Is.EqualTo(2000));
    }

    [Test]
    public async Task Only_the_file_that_was_looked_at_is_imported()
    {
        using var shop = new Shop();
        var file = await ReadAsync(shop, History);

        Assert.That(shop.Engine.Imports.Start(file.Id, "owner"), Is.False, "not looked at yet");
        shop.Engine.Imports.Check(file, "owner");
        await EndAsync(shop);
        Assert.That(shop.Engine.Imports.Start("another", "owner"), Is.False);
        Assert.That(shop.Engine.Imports.Start(file.Id, "owner"), Is.True);
        await EndAsync(shop);

        Assert.That((shop.Engine.Imports.Latest!.Report!.Writes, shop.Engine.Imports.Latest.Report.Rows), Is.EqualTo((true, 4)));
    }

    private static async Task EndAsync(Shop shop)
    {
        while (shop.Engine.Imports.Latest!.State == Processing.JobState.Running)
        {
            await Task.Delay(5);
        }
    }

    private static async Task<bool> CleanAsync(Shop shop) => (await shop.Engine.Audit.RunAsync()).IsClean;

    private static async Task<ImportReport> ImportAsync(Shop shop, string text, bool writes) => await shop.Engine.Imports.RunAsync(await ReadAsync(shop, text), writes, "owner");

    private static Task<ImportFile> ReadAsync(Shop shop, string text) => shop.Engine.Imports.ReadAsync("points.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private sealed class Told(Action<ImportReport> hear) : IProgress<ImportReport>
    {
        public void Report(ImportReport value) => hear(value);
    }
}
