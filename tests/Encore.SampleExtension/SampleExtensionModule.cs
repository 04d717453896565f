using Autofac;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Offers;
using Encore.Loyalty.Rewards;

namespace Encore.SampleExtension;

/// <summary>All that an extension has to bring: one Autofac module in one assembly, the same for every host.</summary>
public sealed class SampleExtensionModule : Module
{
    /// <summary>The environment variable with the address for <see cref="WebhookChannel"/>; without it there is no such channel.</summary>
    public const string WebhookVariable = "SAMPLE_WEBHOOK";

    /// <summary>Where messages are posted to; null: nowhere.</summary>
    public Uri? Webhook { get; init; } = Uri.TryCreate(Environment.GetEnvironmentVariable(WebhookVariable), UriKind.Absolute, out var address) ? address : null;

    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<LargeOrderRule>().As<IEarningRule>().SingleInstance();
        builder.RegisterType<EngravingKind>().As<IRewardKind>().SingleInstance();
        builder.RegisterType<VarietyTrigger>().As<IOfferTrigger>().SingleInstance();
        if (Webhook is not null)
        {
            builder.RegisterInstance(new WebhookChannel(Webhook)).As<IMessageSender>();
        }
    }
}
