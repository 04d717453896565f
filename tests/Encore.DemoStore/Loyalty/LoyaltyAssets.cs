using Encore.Loyalty.Web;
using Microsoft.Net.Http.Headers;

namespace Encore.DemoStore.Loyalty;

/// <summary>Serves Encore's styles and scripts under /encore/.</summary>
internal static class LoyaltyAssets
{
    public static string AddressOf(string name) => $"/encore/{name}?v={Assets.Tag(name)}";

    public static void MapLoyaltyAssets(this WebApplication app) => app.MapGet("/encore/{name}", (string name) => Assets.Has(name)
        ? Results.Stream(Assets.Open(name), Assets.ContentTypeOf(name), entityTag: new EntityTagHeaderValue($"\"{Assets.Tag(name)}\""))
        : Results.NotFound());
}
