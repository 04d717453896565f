namespace Encore.DemoStore.Shop.Checkout;

/// <summary>Turns a cart into an order.</summary>
public sealed class CheckoutDesk(
    ShopWork work,
    CartStore carts,
    OrderStore orders,
    OrderDesk desk,
    DiscountDesk discounts,
    ShopMail mail,
    ShopAnnouncer announcer,
    TextCatalog texts)
{
    /// <summary>What the cart costs as things stand.</summary>
    public async Task<CartPrice> Price(Cart cart, Customer? customer, string language, string? shipping)
    {
        if (cart.IsEmpty)
        {
            return Pricing.Price([], CartDiscounts.None, null);
        }

        var facts = new CartFacts(customer, cart.Details?.Email, cart.Lines, cart.Goods, language);
        var quoted = await discounts.Quote(cart.Coupon, cart.Points, facts);
        return Pricing.Price(cart.Lines, quoted, shipping is null ? null : ShippingMethod.Find(shipping));
    }

    /// <summary>Sent twice, it answers twice with the same order.</summary>
    public async Task<CheckoutResult> Place(CheckoutRequest request)
    {
        try
        {
            return new CheckoutResult(await work.Run(change => PlaceOnce(change, request)), null);
        }
        catch (CheckoutRefused refused)
        {
            return new CheckoutResult(null, refused.Message);
        }
    }

    async Task<Order> PlaceOnce(ShopChange change, CheckoutRequest request)
    {
        if (orders.FindByToken(change.Sql, request.Token) is { } before)
        {
            return before;
        }

        var order = orders.Add(change.Sql, await Draft(change, request), request.Token);
        if (await discounts.Reserve(change, order) is { } refusal)
        {
            throw new CheckoutRefused(refusal);
        }

        carts.Clear(change.Sql, request.CartId);
        mail.OrderPlaced(change, order);
        await announcer.OrderPlaced(change, order);
        return order.Payment == PaymentMethod.Now ? await desk.Pay(change, order) : order;
    }

    async Task<Order> Draft(ShopChange change, CheckoutRequest request)
    {
        var words = texts.In(request.Language);
        var cart = carts.Find(change.Sql, request.CartId) with { Details = request.Details };
        if (cart.IsEmpty)
        {
            throw new CheckoutRefused(words["checkout.empty"]);
        }

        var price = await Price(cart, request.Customer, request.Language, request.Details.Shipping);
        if (price.Discounts.CouponRefusal is { } refusal)
        {
            throw new CheckoutRefused(refusal);
        }

        if (request.ExpectedTotal is { } expected && expected != price.Total)
        {
            throw new CheckoutRefused(words["checkout.changed"]);
        }

        return OrderDraft.From(request, price, change.At);
    }
}
