namespace Encore.OrchardCore.Loyalty.Engine;

/// <summary>Settings of the tenant, kept with the site's.</summary>
public sealed class LoyaltySettings
{
    /// <summary>ISO 4217. A shop module's own currency goes before it.</summary>
    public string Currency { get; set; } = "USD";
}
