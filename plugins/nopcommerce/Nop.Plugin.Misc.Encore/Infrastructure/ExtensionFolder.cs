using Encore.Loyalty.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Nop.Plugin.Misc.Encore.Infrastructure;

/// <summary>The folder into which an agency drops its extensions. It lies beside the store's other data, for an update replaces the plugin's own folder.</summary>
internal static class ExtensionFolder
{
    /// <summary>From the store's root.</summary>
    public const string Name = "App_Data/Encore/Extensions";

    public static Extensions Load(IServiceProvider services) => Extensions.In(Path.Combine(services.GetRequiredService<IHostEnvironment>().ContentRootPath, Name));
}
