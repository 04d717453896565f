namespace Encore.OrchardCore.Loyalty.Admin;

/// <summary>What Settings → Encore Loyalty shows. Not sealed: the platform derives a shape from it.</summary>
public class SettingsForm
{
    public string? Currency { get; set; }
}
