namespace Encore.DemoStore.Shop.Checkout;

/// <summary>Turns a cart into an order.</summary>
public sealed class CheckoutDesk(
    ShopDatabase database,
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

        var quoted = await discounts.Quote(cart.Coupon, cart.Points, Facts(cart, customer, language, shipping));
        return Pricing.Price(cart.Lines, quoted, shipping is null ? null : ShippingMethod.Find(shipping));
    }

    /// <summary>Sent twice, it answers twice with the same order.</summary>
    public async Task<CheckoutResult> Place(CheckoutRequest request)
    {
        var cart = Cart(request) with { Details = request.Details };
        var facts = Facts(cart, request.Customer, request.Language, request.Details.Shipping);
        var points = cart.Points == 0 ? null : await discounts.SetAside(request.Token, await discounts.Quote(cart.Coupon, cart.Points, facts), facts);
        if (points?.Refusal is { } refusal)
        {
            return new CheckoutResult(null, refusal);
        }

        try
        {
            return new CheckoutResult(await work.Run(change => PlaceOnce(change, request, points?.Discount)), null);
        }
        catch (CheckoutRefused refused)
        {
            if (points is not null)
            {
                await discounts.GiveUp(request.Token, facts);
            }

            return new CheckoutResult(null, refused.Message);
        }
    }

    Cart Cart(CheckoutRequest request)
    {
        using var sql = database.Open();
        return orders.FindByToken(sql, request.Token) is null ? carts.Find(sql, request.CartId) : new(request.CartId, [], null, 0, null);
    }

    static CartFacts Facts(Cart cart, Customer? customer, string language, string? shipping)
    {
        var price = Pricing.Price(cart.Lines, CartDiscounts.None, shipping is null ? null : ShippingMethod.Find(shipping));
        return new(customer, cart.Details?.Email, cart.Lines, price.Goods, price.Tax, price.Shipping ?? 0, cart.Id, language);
    }

    async Task<Order> PlaceOnce(ShopChange change, CheckoutRequest request, AppliedDiscount? points)
    {
        if (orders.FindByToken(change.Sql, request.Token) is { } before)
        {
            return before;
        }

        var order = orders.Add(change.Sql, await Draft(change, request, points), request.Token);
        if (await discounts.Reserve(change, order) is { } refusal)
        {
            throw new CheckoutRefused(refusal);
        }

        carts.Clear(change.Sql, request.CartId);
        mail.OrderPlaced(change, order);
        await announcer.OrderPlaced(change, order);
        return order.Payment == PaymentMethod.Now ? await desk.Pay(change, order) : order;
    }

    async Task<Order> Draft(ShopChange change, CheckoutRequest request, AppliedDiscount? points)
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

        // What was set aside is what counts; where the cart or the program changed in between, the buyer looks again.
        var discounts = price.Discounts with { Applied = [.. price.Discounts.Applied.Select(it => it.Points > 0 && points is not null ? points : it)] };
        if (price.Discounts.OfPoints is var quoted && (quoted?.Amount, quoted?.AfterTax) != (points?.Amount, points?.AfterTax))
        {
            throw new CheckoutRefused(words["checkout.changed"]);
        }

        price = price with { Discounts = discounts };
        if (request.ExpectedTotal is { } expected && expected != price.Total)
        {
            throw new CheckoutRefused(words["checkout.changed"]);
        }

        return OrderDraft.From(request, price, change.At);
    }
}
