namespace Encore.DemoStore.Shop.Customers;

/// <param name="Story">Names the text on the sign-in card; null for people who registered themselves.</param>
public sealed record Customer(
    long Id,
    string Name,
    string Email,
    string Language,
    Role Role,
    string? Story,
    DateTimeOffset CreatedAt)
{
    public bool IsSeeded => Story is not null;
}
