namespace Encore.PlatformCheck.Reporting;

internal enum FindingKind
{
    /// <summary>An assembly, type or member that the plugin refers to is nowhere.</summary>
    Missing,

    /// <summary>It is there, but neither public nor protected.</summary>
    NotVisible,

    /// <summary>The plugin refers to a higher assembly version than there is; the runtime binds upwards only.</summary>
    OlderVersion,

    /// <summary>An interface or abstract member that a type of the plugin would have to have.</summary>
    NotImplemented,

    /// <summary>A type of the plugin derives from, or overrides, what is sealed.</summary>
    Sealed,

    /// <summary>An override in the plugin whose base method is gone: it would load, and never be called.</summary>
    OverridesNothing,

    /// <summary>A compile-time contract assembly is in the package.</summary>
    PackedContract,

    /// <summary>The package holds a DLL whose file name the store has.</summary>
    HostHasFile,
}
