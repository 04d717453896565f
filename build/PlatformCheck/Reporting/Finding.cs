namespace Encore.PlatformCheck.Reporting;

/// <summary>One thing that does not fit (or, as a warning, that deserves a look).</summary>
/// <param name="Assembly">The assembly it is wanted from.</param>
/// <param name="Type">Full name; null when it is about the assembly itself.</param>
/// <param name="Text">What the plugin wants.</param>
internal sealed record Finding(FindingKind Kind, string Assembly, string? Type, string Text)
{
    public bool IsWarning { get; init; }

    /// <summary>The nearest thing that is there.</summary>
    public string? Nearest { get; init; }

    /// <summary>A method or type of the plugin that needs it.</summary>
    public string? UsedBy { get; init; }
}
