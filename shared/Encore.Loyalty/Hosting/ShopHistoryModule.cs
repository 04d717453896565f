using Autofac;

namespace Encore.Loyalty.Hosting;

/// <summary>Gives an engine the shop's histories.</summary>
public sealed class ShopHistoryModule(params IEnumerable<IShopHistory> histories) : Module
{
    protected override void Load(ContainerBuilder builder)
    {
        foreach (var history in histories)
        {
            builder.RegisterInstance(history).ExternallyOwned();
        }
    }
}
