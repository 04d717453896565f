using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Screens;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Screens;

/// <summary>Orders and reviewed products by the titles of their content items. One per request.</summary>
public sealed class SourceNames(IContentManager content, IStringLocalizer<SourceNames> S)
{
    private readonly Dictionary<SourceKey, SourceLabel> labels = [];

    public async Task LoadAsync(IEnumerable<SourceKey> keys)
    {
        foreach (var key in keys.Where(key => key.Kind is "order" or "review" && !labels.ContainsKey(key)).Distinct().ToList())
        {
            if (await content.GetAsync(key.Id, VersionOptions.Latest) is { DisplayText: { Length: > 0 } title })
            {
                labels[key] = new(key.Kind == "review" ? S["Review of {0}", title] : title);
            }
        }
    }

    /// <summary>Null for what was not looked up, or is not there any more.</summary>
    public SourceLabel? Of(SourceKey key) => labels.GetValueOrDefault(key);
}
