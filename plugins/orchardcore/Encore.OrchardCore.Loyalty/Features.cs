namespace Encore.OrchardCore.Loyalty;

/// <summary>The names of the features, as enabled in the admin or a recipe.</summary>
public static class Features
{
    public const string Category = "Loyalty";

    /// <summary>Also the name of the module and of its MVC area.</summary>
    public const string Loyalty = "Encore.OrchardCore.Loyalty";

    public const string Reviews = "Encore.OrchardCore.Loyalty.Reviews";
}
