using System.Data.Common;
using Encore.OrchardCore.Loyalty.Commerce.Orders;
using Encore.OrchardCore.Loyalty.Facts;
using Encore.OrchardCore.Loyalty.Tests.Fakes;
using Encore.OrchardCore.Loyalty.Tests.Orders;
using Microsoft.Extensions.DependencyInjection;

namespace Encore.OrchardCore.Loyalty.Tests.Facts;

public sealed class FactRecorderTests
{
    private Tenant tenant = null!;
    private AfterCommit after = null!;

    [SetUp]
    public async Task Open() => (tenant, after) = (await Tenant.OpenAsync(), new());

    [TearDown]
    public async Task Close() => await tenant.DisposeAsync();

    [Test]
    public async Task A_fact_is_kept_when_the_request_commits_and_has_its_effect_after_that()
    {
        await using (var session = new RequestSession(tenant.Connect()))
        {
            await RecordPaidAsync(session);
            Assert.That(await tenant.CountAsync("inbox"), Is.Zero, "seen by others before the commit");
            await session.SaveChangesAsync();
        }

        await RunWaitingAsync();
        var member = tenant.Engine.Host.Member("buyer1");
        Assert.That((await tenant.Engine.Members.OverviewAsync(member)).Pending.Value, Is.EqualTo(80));
    }

    [Test]
    public async Task A_fact_is_gone_when_the_request_fails()
    {
        await using (var session = new RequestSession(tenant.Connect()))
        {
            await RecordPaidAsync(session);
            await session.CancelAsync();
        }

        Assert.That(await tenant.CountAsync("inbox"), Is.Zero);
    }

    [Test]
    public async Task An_order_told_of_three_times_in_a_request_is_recorded_and_processed_once()
    {
        await using (var session = new RequestSession(tenant.Connect()))
        {
            var recorder = Recorder(session);
            for (var time = 0; time < 3; time++)
            {
                await recorder.RecordAsync(Paid());
            }

            await session.SaveChangesAsync();
        }

        Assert.That((await tenant.CountAsync("inbox"), after.Waiting.Count), Is.EqualTo((1L, 1)));
    }

    [Test]
    public async Task When_recording_fails_the_requests_own_work_still_commits()
    {
        await using (var session = new RequestSession(tenant.Connect()))
        {
            var transaction = await session.BeginTransactionAsync();
            await RunAsync(transaction, "CREATE TABLE orders (id TEXT)");
            await RunAsync(transaction, "INSERT INTO orders VALUES ('order1')");
            await RunAsync(transaction, $"ALTER TABLE {tenant.Options.TablePrefix}inbox RENAME TO mislaid");
            Assert.That(async () => await RecordPaidAsync(session), Throws.InstanceOf<DbException>());
            await session.SaveChangesAsync();
        }

        await using var connection = tenant.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM orders";
        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo(1L));
    }

    private Task RecordPaidAsync(RequestSession session) => Recorder(session).RecordAsync(Paid());

    private FactRecorder Recorder(RequestSession session) => new(session, tenant.Inbox, tenant.Engine, after);

    private IReadOnlyCollection<Encore.Loyalty.Processing.Events.LoyaltyEvent> Paid() =>
        [OrderEventMapper.FactsOf(Order.Of(("desk", 1, 80)).Charged(80).Snapshot(), tenant.Engine.Host, tenant.Clock.Now).OfType<Encore.Loyalty.Processing.Events.OrderPaid>().Single()];

    private async Task RunWaitingAsync()
    {
        await using var services = new ServiceCollection().AddSingleton(tenant.Engine).BuildServiceProvider();
        foreach (var work in after.Waiting)
        {
            await work(services);
        }
    }

    private static async Task RunAsync(DbTransaction transaction, string sql)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
