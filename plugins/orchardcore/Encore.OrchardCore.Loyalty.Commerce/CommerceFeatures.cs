namespace Encore.OrchardCore.Loyalty.Commerce;

/// <summary>The names of the features, as enabled in the admin or a recipe.</summary>
public static class CommerceFeatures
{
    /// <summary>Also the name of the module and of its MVC area.</summary>
    public const string Commerce = "Encore.OrchardCore.Loyalty.Commerce";
}
