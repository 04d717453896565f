namespace Encore.DemoStore.Shop.Checkout;

/// <summary>Who buys, where it goes and how.</summary>
public sealed record CheckoutDetails(
    string Name,
    string Email,
    string Street,
    string City,
    string PostalCode,
    string Country,
    string Shipping)
{
    public static readonly CheckoutDetails Blank = new("", "", "", "", "", Countries.All[0], ShippingMethod.All[0].Id);

    /// <summary>Fields that cannot stay as they are, each with the key of the text that says why.</summary>
    public IEnumerable<(string Field, string TextKey)> Problems()
    {
        (string Field, string Value)[] wanted =
        [
            (nameof(Name), Name), (nameof(Email), Email), (nameof(Street), Street), (nameof(City), City), (nameof(PostalCode), PostalCode),
        ];
        foreach (var (field, _) in wanted.Where(it => string.IsNullOrWhiteSpace(it.Value)))
        {
            yield return (field, "problem.required");
        }

        if (!string.IsNullOrWhiteSpace(Email) && !EmailAddress.IsPlausible(Email))
        {
            yield return (nameof(Email), "problem.email");
        }

        if (!Countries.All.Contains(Country))
        {
            yield return (nameof(Country), "problem.required");
        }

        if (ShippingMethod.Find(Shipping) is null)
        {
            yield return (nameof(Shipping), "problem.required");
        }
    }
}
