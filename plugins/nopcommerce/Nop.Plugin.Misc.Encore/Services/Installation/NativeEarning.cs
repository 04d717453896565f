using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Encore.Services.Installation;

/// <summary>The store's built-in points for purchases and registrations: off while Encore is installed, so that nobody earns twice, and back afterwards. Points that customers have already stay as they are.</summary>
public sealed class NativeEarning(ISettingService settings)
{
    private static readonly (string Native, string Kept)[] Switches =
    [
        ("rewardpointssettings.pointsforpurchases_points", $"{nameof(EncoreSettings)}.{nameof(EncoreSettings.NativePurchasePoints)}"),
        ("rewardpointssettings.pointsforregistration", $"{nameof(EncoreSettings)}.{nameof(EncoreSettings.NativeRegistrationPoints)}"),
    ];

    public Task SwitchOffAsync() => MoveAllAsync(pair => (pair.Native, pair.Kept));

    public Task RestoreAsync() => MoveAllAsync(pair => (pair.Kept, pair.Native));

    /// <summary>What an admin has set meanwhile is left alone.</summary>
    private async Task MoveAllAsync(Func<(string Native, string Kept), (string From, string To)> way)
    {
        foreach (var (from, to) in Switches.Select(way))
        {
            if (await settings.GetSettingByKeyAsync<int>(from) is > 0 and var points)
            {
                await settings.SetSettingAsync(to, points);
                await settings.SetSettingAsync(from, 0);
            }
        }
    }
}
