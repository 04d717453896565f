using System.Globalization;
using System.Net;

namespace Encore.Journeys.Drivers.Orchard;

/// <summary>A shopper buys units and pays with the shop's dummy of a payment service.</summary>
internal sealed class Checkout(Browser shopper)
{
    private const string Callback = "/checkout/callback/Dummy";
    private const string Success = "/success/";

    /// <param name="unit">What is bought.</param>
    /// <param name="units">How many of it.</param>
    /// <param name="voucher">A code to choose in the cart, or null.</param>
    public async Task<Purchase> FillCartAsync(UnitProduct unit, int units, string? voucher)
    {
        var product = await shopper.OpenAsync(unit.Path);
        await shopper.SendAsync(product.Form("form[action*='AddItem']").With("line.Quantity", units.ToString(CultureInfo.InvariantCulture)));
        if (voucher is not null)
        {
            await UseAsync(voucher);
        }

        var checkout = await shopper.OpenAsync("/checkout");
        return new(Address(checkout.Form("#payment-form"), "Billing", "Shipping").With("OrderPart.Phone.Text", "5551234567").To(Callback));
    }

    public async Task PayAsync(Purchase purchase)
    {
        if (purchase.OrderId is { } order)
        {
            await DeliverAgainAsync(purchase.Checkout, order);
            return;
        }

        var thanks = await shopper.SendAsync(purchase.Checkout);
        purchase.OrderId = thanks.Address.StartsWith(Success, StringComparison.Ordinal)
            ? thanks.Address[Success.Length..].Split('?')[0]
            : throw new InvalidOperationException($"The order was not placed: {thanks.Address} says: {thanks.Words()}");
    }

    /// <summary>Chooses it below the cart, which then shows it as taken off.</summary>
    private async Task UseAsync(string voucher)
    {
        var cart = await shopper.OpenAsync("/cart");
        (await shopper.SendAsync(cart.Form("#encore-use-voucher").With("code", voucher))).Accepted().Find("#encore-remove-voucher");
    }

    /// <summary>The button is pressed again, and the payment service calls again about the order.</summary>
    private async Task DeliverAgainAsync(Form checkout, string order)
    {
        try
        {
            await shopper.SendAsync(checkout);
        }
        catch (HttpRequestException problem) when (problem.StatusCode == HttpStatusCode.InternalServerError)
        {
            // So the shop says that the cart is empty by now.
        }

        await shopper.SendAsync(checkout.To($"{Callback}/{order}"));
    }

    private static Form Address(Form form, params string[] kinds)
    {
        (string Name, string Value)[] lines = [("Name", "Ann Tester"), ("StreetAddress1", "Hill 1"), ("City", "Springfield"), ("PostalCode", "12345"), ("Region", "US"), ("Province", "NY")];
        return kinds.Aggregate(form, (filled, kind) => lines.Aggregate(filled, (more, line) => more.With($"OrderPart.{kind}Address.Address.{line.Name}", line.Value)));
    }
}
