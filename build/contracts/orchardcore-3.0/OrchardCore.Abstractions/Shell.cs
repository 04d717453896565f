using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Environment.Shell
{
    public interface IShellReleaseManager
    {
        void RequestRelease();
    }
}

namespace OrchardCore.Environment.Shell.Scope
{
    public sealed class ShellScope : IServiceScope
    {
        public static ShellScope Current => throw null;

        public IServiceProvider ServiceProvider => throw null;

        public static void AddDeferredTask(Func<ShellScope, Task> task) => throw null;

        public void Dispose() => throw null;
    }
}

namespace OrchardCore.BackgroundTasks
{
    public interface IBackgroundTask
    {
        Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken);
    }

    [AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = true)]
    public sealed class BackgroundTaskAttribute : Attribute
    {
        public string Title { get; set; }

        public bool Enable { get; set; }

        public string Schedule { get; set; }

        public string Description { get; set; }

        public int LockTimeout { get; set; }

        public int LockExpiration { get; set; }

        public bool UsePipeline { get; set; }
    }
}

namespace OrchardCore.Locking
{
    public interface ILocker : IDisposable, IAsyncDisposable;

    public interface ILock
    {
        Task<ILocker> AcquireLockAsync(string key, TimeSpan? expiration = null);

        Task<(ILocker locker, bool locked)> TryAcquireLockAsync(string key, TimeSpan timeout, TimeSpan? expiration = null);

        Task<bool> IsLockAcquiredAsync(string key);
    }
}

namespace OrchardCore.Locking.Distributed
{
    public interface IDistributedLock : ILock;
}
