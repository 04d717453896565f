using Autofac;

namespace Nop.Plugin.Misc.Encore.Tests.Shop;

/// <summary>Gives the engine the test's clock; an extension of an agency reaches the engine the same way.</summary>
public sealed class ClockModule(TimeProvider clock) : Module
{
    protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(clock).As<TimeProvider>();
}
