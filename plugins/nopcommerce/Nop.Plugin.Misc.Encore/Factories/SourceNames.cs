using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Mvc;
using Nop.Services.Catalog;
using Nop.Web.Framework;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>How the store calls the orders and products behind entries, and where they can be looked at.</summary>
public sealed class SourceNames(IProductService products)
{
    /// <param name="context">Without names.</param>
    /// <param name="url">Of the page.</param>
    /// <param name="sources">All that the page will show.</param>
    /// <returns>The context with names.</returns>
    public async Task<ScreenContext> AddAsync(ScreenContext context, IUrlHelper url, IEnumerable<SourceKey> sources)
    {
        var ids = sources.Where(source => source.Kind == "review").Select(IdOf).OfType<int>().Distinct().ToArray();
        var names = ids.Length == 0 ? [] : (await products.GetProductsByIdsAsync(ids)).ToDictionary(product => product.Id, product => product.Name);
        return context with { NameSource = source => Label(context, url, source, names) };
    }

    private static SourceLabel? Label(ScreenContext context, IUrlHelper url, SourceKey source, Dictionary<int, string> products) => (source.Kind, IdOf(source)) switch
    {
        ("order", { } order) => new(context.Say.Source(source), AddressOf(order, url, context.IsAdmin)),
        ("review", { } product) when products.TryGetValue(product, out var name) => new(name),
        _ => null,
    };

    private static string? AddressOf(int order, IUrlHelper url, bool isAdmin) => isAdmin
        ? url.Action("Edit", "Order", new { id = order, area = AreaNames.ADMIN })
        : url.RouteUrl("OrderDetails", new { orderId = order });

    private static int? IdOf(SourceKey source) => int.TryParse(source.Id, CultureInfo.InvariantCulture, out var id) ? id : null;
}
