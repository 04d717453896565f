using Encore.Loyalty.Web;
using OrchardCore.ResourceManagement;

namespace Encore.OrchardCore.Loyalty.Screens;

/// <summary>Puts the style sheet and the script of the screens on the page, once.</summary>
public sealed class ScreenStyles(IResourceManager resources)
{
    private const string Own = $"~/{Features.Loyalty}/orchard.css";

    public void Require()
    {
        Require("stylesheet", "encore.css");
        Require("script", "encore.js");
        resources.RegisterUrl("stylesheet", Own, Own);
    }

    private void Require(string type, string file)
    {
        if (Assets.Has(file))
        {
            var path = $"~/{Features.Loyalty}/{file}?v={Assets.Tag(file)}";
            resources.RegisterUrl(type, path, path);
        }
    }
}
