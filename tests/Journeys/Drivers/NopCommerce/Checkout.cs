using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>A shopper buys units and pays later: cart and one-page checkout, step by step as the store asks.</summary>
internal sealed class Checkout(Browser shopper, Inventory inventory)
{
    private const string PayLater = "Payments.CheckMoneyOrder";

    /// <returns>The order's id.</returns>
    public async Task<string> OrderAsync(int units)
    {
        await shopper.OpenAsync(inventory.ProductPath);
        var cart = await shopper.SendAsync($"/addproducttocart/details/{inventory.Product}/1", ($"addtocart_{inventory.Product}.EnteredQuantity", units.ToString(CultureInfo.InvariantCulture)));
        if (!cart.Json().GetProperty("success").GetBoolean())
        {
            throw new InvalidOperationException($"Nothing was put into the cart: {cart.Text}");
        }

        await shopper.OpenAsync("/onepagecheckout");
        var (section, html) = await StepAsync("OpcSaveBilling", Address());
        while (section != "confirm_order")
        {
            (section, html) = section switch
            {
                "shipping_method" => await StepAsync("OpcSaveShippingMethod", ("shippingoption", FirstOption(html))),
                "payment_method" => await StepAsync("OpcSavePaymentMethod", ("paymentmethod", PayLater), ("UseRewardPoints", "false")),
                "payment_info" => await StepAsync("OpcSavePaymentInfo"),
                _ => throw new InvalidOperationException($"The checkout wants '{section}', which nobody expected."),
            };
        }

        return await ConfirmAsync();
    }

    private async Task<string> ConfirmAsync()
    {
        var answer = await shopper.SendAsync("/checkout/OpcConfirmOrder");
        if (!answer.Json().TryGetProperty("success", out _))
        {
            throw new InvalidOperationException($"The order was not placed: {answer.Text}");
        }

        const string Details = "orderdetails/";
        var thanks = await shopper.OpenAsync("/checkout/completed/");
        var link = thanks.Html().QuerySelector($"a[href*='{Details}']")?.GetAttribute("href")
            ?? throw new InvalidOperationException($"The store does not name the order: {thanks.Words()}");
        return link[(link.IndexOf(Details, StringComparison.Ordinal) + Details.Length)..];
    }

    private async Task<(string Section, string Html)> StepAsync(string step, params (string Name, string Value)[] fields)
    {
        var page = await shopper.SendAsync($"/checkout/{step}", fields);
        var answer = page.Json();
        var html = answer.TryGetProperty("update_section", out var update) ? update.GetProperty("html").GetString()! : "";
        return answer.TryGetProperty("goto_section", out var section) && section.ValueKind == JsonValueKind.String
            ? (section.GetString()!, html)
            : throw new InvalidOperationException($"{step} was refused: {page.Text}");
    }

    private static string FirstOption(string html) =>
        new HtmlParser().ParseDocument(html).QuerySelector("input[name=shippingoption]")?.GetAttribute("value")
            ?? throw new InvalidOperationException("The store has no way to ship.");

    private (string Name, string Value)[] Address() =>
    [
        ("billing_address_id", ""),
        ("ShipToSameAddress", "true"),
        ("BillingNewAddress.Id", "0"),
        ("BillingNewAddress.FirstName", "Ann"),
        ("BillingNewAddress.LastName", "Tester"),
        ("BillingNewAddress.Email", "ann@example.com"),
        ("BillingNewAddress.CountryId", inventory.Country),
        ("BillingNewAddress.StateProvinceId", inventory.State),
        ("BillingNewAddress.City", "Springfield"),
        ("BillingNewAddress.Address1", "Hill 1"),
        ("BillingNewAddress.ZipPostalCode", "12345"),
        ("BillingNewAddress.PhoneNumber", "5551234"),
    ];
}
