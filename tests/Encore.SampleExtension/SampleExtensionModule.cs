using Autofac;
using Encore.Loyalty.Earning;

namespace Encore.SampleExtension;

/// <summary>All that an extension has to bring: one Autofac module in one assembly, the same for every host.</summary>
public sealed class SampleExtensionModule : Module
{
    protected override void Load(ContainerBuilder builder) =>
        builder.RegisterType<LargeOrderRule>().As<IEarningRule>().SingleInstance();
}
