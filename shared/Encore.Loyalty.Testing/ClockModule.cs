using Autofac;

namespace Encore.Loyalty.Testing;

/// <summary>Gives an engine a clock.</summary>
public sealed class ClockModule(TimeProvider clock) : Module
{
    protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(clock).As<TimeProvider>();
}
