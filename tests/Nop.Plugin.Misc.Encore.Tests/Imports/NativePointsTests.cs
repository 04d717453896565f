using Encore.Loyalty.Import;
using Encore.Loyalty.Ledger;
using Nop.Plugin.Misc.Encore.Services.Imports;
using Nop.Plugin.Misc.Encore.Tests.Shop;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Encore.Tests.Imports;

[TestFixture]
public sealed class NativePointsTests
{
    [Test]
    public async Task What_is_left_of_each_row_becomes_a_lot_with_its_own_end()
    {
        await using var host = await PluginHost.InstalledAsync();
        var now = host.Now;
        Row(host, 1, 100, balance: 100, valid: 40, now.AddDays(-90), now.AddDays(30));
        Row(host, 2, 50, balance: 150, valid: 50, now.AddDays(-60));
        Row(host, 3, -60, balance: 90, valid: null, now.AddDays(-30));
        Row(host, 4, 25, balance: null, valid: 25, now.AddDays(5));

        var report = await ImportAsync(host);

        Assert.That((report.Rows, report.ProblemsInAll), Is.EqualTo((3, 0)));
        Assert.That(await host.BalancesAsync(), Is.EqualTo(new Balances { Issued = -115, Available = 90, Pending = 25 }));
        var lots = (await (await host.EngineAsync()).Members.AccountAsync(Services.MemberLookup.IdOf(FakeShop.Ann))).Lots;
        Assert.That(lots.Select(lot => (lot.Granted.Value, lot.Terms.ExpiresAt?.Date, lot.Terms.MaturesAt?.Date)), Is.EqualTo(new[]
        {
            (40L, (DateTime?)now.AddDays(30).Date, (DateTime?)null), (50, null, null), (25, null, now.AddDays(5).Date),
        }));
        Assert.That((await (await host.EngineAsync()).Audit.RunAsync()).IsClean);
    }

    [Test]
    public async Task Imported_again_nothing_changes()
    {
        await using var host = await PluginHost.InstalledAsync();
        Row(host, 1, 100, balance: 100, valid: 100, host.Now.AddDays(-90));

        await ImportAsync(host);
        var again = await ImportAsync(host);

        Assert.That((again.Rows, again.RowsKnown, (await host.BalancesAsync()).Available), Is.EqualTo((0, 1, 100L)));
    }

    [Test]
    public async Task A_balance_that_the_rows_do_not_come_to_is_told_with_both_sums()
    {
        await using var host = await PluginHost.InstalledAsync();
        Row(host, 1, 100, balance: 100, valid: 70, host.Now.AddDays(-90));

        var report = await ImportAsync(host, writes: false);

        Assert.That(report.Problems.Select(problem => (problem.Code, problem.Value, problem.Wanted, problem.Present)), Is.EqualTo(new[] { (ImportProblemCode.SumDiffers, "7", (long?)100, (long?)70) }));
        Assert.That((report.Rows, report.MembersLeftOut, await host.BalancesAsync()), Is.EqualTo((1, 0, default(Balances))), "a warning; nothing is written when it is only looked at");
    }

    [Test]
    public async Task Points_that_have_ended_and_customers_who_are_gone_are_left_out()
    {
        await using var host = await PluginHost.InstalledAsync();
        Row(host, 1, 100, balance: 100, valid: 100, host.Now.AddDays(-90), host.Now.AddDays(-1));
        Row(host, 2, 10, balance: 10, valid: 10, host.Now.AddDays(-1), customer: 999);

        var report = await ImportAsync(host);

        Assert.That(report.Problems.Select(problem => (problem.Line, problem.Code)), Is.EqualTo(new[] { (2, ImportProblemCode.CustomerUnknown) }));
        Assert.That(report.Rows, Is.Zero);
    }

    [Test]
    public async Task Customers_are_known_by_id_and_by_address()
    {
        await using var host = await PluginHost.InstalledAsync();
        await host.DoAsync<CustomerReferences>(async references => Assert.That(
            await references.ResolveAsync(["7", "07", "+7", "999", "ann@example.com", "nobody@example.com"]),
            Is.EquivalentTo(new Dictionary<string, string> { ["7"] = "7", ["ann@example.com"] = "7" })));
    }

    private static void Row(PluginHost host, int id, int points, int? balance, int? valid, DateTime created, DateTime? end = null, int customer = FakeShop.Ann) => host.Shop.NativePoints.Add(new()
    {
        Id = id, CustomerId = customer, StoreId = 1, Points = points, PointsBalance = balance, ValidPoints = valid, CreatedOnUtc = created, EndDateUtc = end, Message = "Earned",
    });

    private static async Task<ImportReport> ImportAsync(PluginHost host, bool writes = true)
    {
        ImportReport? report = null;
        await host.DoAsync<NativePoints>(async native => report = await (await host.EngineAsync()).Imports.RunAsync(await native.ReadAsync("Points of the store"), writes, "owner"));
        return report!;
    }
}
