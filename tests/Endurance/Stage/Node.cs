using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Testing;

namespace Encore.Endurance.Stage;

/// <summary>An engine on a database that others work on too.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly RunningEngine running;

    private Node(RunningEngine running) => this.running = running;

    public LoyaltyEngine Engine => running.Engine;

    /// <param name="address">The database; its schema must be there.</param>
    /// <param name="now">The instant at which the node's clock stands still; null for the real one.</param>
    public static Node Open(StoreAddress address, DateTimeOffset? now = null)
    {
        var host = new HostOptions { Scope = StoreAddress.Scope, Currency = Currency.Of("USD"), TakesVouchers = true };
        return new(LoyaltyEngine.Start(host, new StorageModule(address.ToStorage()), new ClockModule(now is { } instant ? new ManualClock(instant) : TimeProvider.System)));
    }

    public MemberId Member(int number) => Engine.Host.Member($"m{number}");

    public ValueTask DisposeAsync() => running.DisposeAsync();
}
