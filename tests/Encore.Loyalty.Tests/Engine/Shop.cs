using Autofac;
using Autofac.Core;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Testing;

namespace Encore.Loyalty.Tests.Engine;

/// <summary>An engine on the in-memory store, with the facts of a small shop.</summary>
internal sealed class Shop : IDisposable
{
    private readonly RunningEngine running;

    public Shop(params IModule[] extensions)
    {
        var host = new HostOptions { Scope = "shop", Currency = Currency.Of("USD"), TakesVouchers = true, ShowsOrders = true };
        running = LoyaltyEngine.Start(host, [new InMemoryModule(new InMemoryStore("shop"), Clock), new MailboxModule(Mailbox), .. extensions]);
    }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public LoyaltyEngine Engine => running.Engine;

    /// <summary>A service of the engine's own container.</summary>
    public T Get<T>()
        where T : notnull => running.Service<T>();

    public IMemberRecords Records => running.Service<IMemberRecords>();

    public MemberId Ann { get; } = MemberId.Of("shop", "ann");

    public Mailbox Mailbox { get; } = new();

    public static OrderFacts Goods(decimal net, params string[] vouchers) => new()
    {
        Currency = Currency.Of("USD"),
        Lines = [new() { LineId = "1", ProductId = "tea", Net = net }],
        Total = net,
        Vouchers = vouchers,
    };

    public OrderPaid Paid(string order, decimal net, params string[] vouchers) =>
        new() { Member = Ann, OccurredAt = Clock.Now, OrderId = order, Order = Goods(net, vouchers) };

    public OrderPlaced Placed(string order, decimal net, params string[] vouchers) =>
        new() { Member = Ann, OccurredAt = Clock.Now, OrderId = order, Order = Goods(net, vouchers) };

    public OrderRefunded Refunded(string order, decimal total) =>
        new() { Member = Ann, OccurredAt = Clock.Now, OrderId = order, RefundedTotal = Money.Of(total, "USD") };

    public OrderCancelled Cancelled(string order) => new() { Member = Ann, OccurredAt = Clock.Now, OrderId = order };

    public async Task<ProcessingReport> HappenAsync(params LoyaltyEvent[] facts)
    {
        foreach (var fact in facts)
        {
            await Engine.Events.RecordAsync(fact);
        }

        return await Engine.Events.ProcessAsync();
    }

    public async Task<Balances> BalancesAsync() => (await Engine.Members.AccountAsync(Ann)).Balances;

    public void Dispose() => running.Dispose();

    private sealed class MailboxModule(Mailbox mailbox) : Module
    {
        protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(mailbox).As<IMessageSender>();
    }
}
