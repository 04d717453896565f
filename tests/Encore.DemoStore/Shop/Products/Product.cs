namespace Encore.DemoStore.Shop.Products;

/// <param name="Price">In US dollars, without tax.</param>
/// <param name="Line">One line for the catalogue.</param>
/// <param name="Facts">What is printed on the label: weight, size, origin.</param>
public sealed record Product(
    string Id,
    string Category,
    decimal Price,
    LocalText Name,
    LocalText Line,
    LocalText Description,
    LocalText Facts,
    LocalText Picture)
{
    public string Image => $"/products/{Id}.svg";
}
