using System.Transactions;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Plugin.Misc.Encore.Services.Consumers;
using Nop.Plugin.Misc.Encore.Tests.Shop;

namespace Nop.Plugin.Misc.Encore.Tests;

public sealed class GuardTests
{
    [Test]
    public async Task Events_before_the_installation_pass_by()
    {
        await using var host = new PluginHost();
        await host.PublishAsync<OrderPaidConsumer, OrderPaidEvent>(new(Paid(host)));

        Assert.That(await host.Service<EncoreEngine>().FindAsync(), Is.Null);
        Assert.That(host.Shop.Log, Is.Empty);
    }

    [Test]
    public async Task A_database_that_is_gone_breaks_no_checkout()
    {
        await using var host = new PluginHost { IsDatabaseGone = true };
        host.Shop.Settings["EncoreSettings.Installed"] = true;
        await host.PublishAsync<OrderPaidConsumer, OrderPaidEvent>(new(Paid(host)));

        Assert.That(host.Shop.Log.Single(), Does.StartWith("Error: Encore Loyalty could not follow (Order 1 was paid).").And.Contain("The database is gone."));
    }

    [Test]
    public async Task A_finished_transaction_of_the_store_is_no_obstacle()
    {
        await using var host = await PluginHost.InstalledAsync();
        var order = Paid(host);
        using (var finished = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            finished.Complete();
            await host.PublishAsync<OrderPaidConsumer, OrderPaidEvent>(new(order));
        }

        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(80));
        Assert.That(host.Shop.Log, Is.Empty);
    }

    private static Order Paid(PluginHost host)
    {
        var order = host.Shop.Place(1, host.Now);
        order.PaymentStatus = PaymentStatus.Paid;
        order.PaidDateUtc = host.Now;
        return order;
    }
}
