using OrchardCore.Locking;
using OrchardCore.Locking.Distributed;

namespace Encore.OrchardCore.Loyalty.Tests.Fakes;

/// <summary>The platform's lock on a single node.</summary>
public sealed class OneAtATime : IDistributedLock
{
    private readonly SemaphoreSlim door = new(1);

    public async Task<ILocker> AcquireLockAsync(string key, TimeSpan? expiration = null)
    {
        await door.WaitAsync();
        return new Locker(door);
    }

    public async Task<(ILocker locker, bool locked)> TryAcquireLockAsync(string key, TimeSpan timeout, TimeSpan? expiration = null) =>
        await door.WaitAsync(timeout) ? (new Locker(door), true) : (null!, false);

    public Task<bool> IsLockAcquiredAsync(string key) => Task.FromResult(door.CurrentCount == 0);

    private sealed class Locker(SemaphoreSlim door) : ILocker
    {
        public void Dispose() => door.Release();

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
