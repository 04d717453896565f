using Autofac;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Testing;

namespace Encore.Loyalty.Model.Engine;

/// <summary>The store ports on a real database.</summary>
internal sealed class StoreOnDatabase(StorageOptions options, ManualClock clock) : Module
{
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterModule(new StorageModule(options));
        builder.RegisterInstance(clock).As<TimeProvider>();
    }
}
