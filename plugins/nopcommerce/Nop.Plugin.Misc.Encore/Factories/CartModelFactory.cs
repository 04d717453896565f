using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Encore.Models;
using Nop.Plugin.Misc.Encore.Services.Orders;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>Prepares what a member sees above the cart.</summary>
public sealed class CartModelFactory(ScreenRenderer renderer, ScreenContextFactory contexts, CartReader carts, VoucherChoices choices, ShopVisit visit)
{
    public async Task<CartModel> CreateAsync(LoyaltyEngine engine, IUrlHelper url, Customer customer, MemberId member)
    {
        var (_, store) = await visit.WhoAndWhereAsync();
        var awards = await engine.Preview.ForOrderAsync(await carts.ReadAsync(customer, store, engine.Host.Currency));
        var context = await contexts.CreateAsync(engine.Host, url);
        var vouchers = await choices.OfAsync(customer, await engine.Members.OverviewAsync(member), context.Say, isInCart: true);
        return new(vouchers, await renderer.RenderAsync<CartEarnHint>(context, (nameof(CartEarnHint.Awards), awards)));
    }
}
