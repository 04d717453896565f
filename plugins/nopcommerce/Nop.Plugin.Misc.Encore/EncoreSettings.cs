using Nop.Core.Configuration;

namespace Nop.Plugin.Misc.Encore;

/// <summary>What the plugin remembers in the store's settings.</summary>
public sealed class EncoreSettings : ISettings
{
    /// <summary>The tables are there; before that, events pass by.</summary>
    public bool Installed { get; set; }

    /// <summary>Unix seconds of the latest installation: what was paid or written before it earns nothing.</summary>
    public long InstalledAt { get; set; }

    /// <summary>What uninstallation does with the ledger. Off by default: it is kept.</summary>
    public bool DeleteDataOnUninstall { get; set; }

    /// <summary>The store's built-in points for a purchase, to be put back at the end.</summary>
    public int NativePurchasePoints { get; set; }

    /// <summary>The store's built-in points for a registration, to be put back at the end.</summary>
    public int NativeRegistrationPoints { get; set; }

    internal DateTimeOffset InstalledAtUtc => DateTimeOffset.FromUnixTimeSeconds(InstalledAt);
}
