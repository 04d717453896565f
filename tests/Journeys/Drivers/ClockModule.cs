using Autofac;

namespace Encore.Journeys.Drivers;

/// <summary>Gives an engine a clock.</summary>
internal sealed class ClockModule(TimeProvider clock) : Module
{
    protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(clock).As<TimeProvider>();
}
