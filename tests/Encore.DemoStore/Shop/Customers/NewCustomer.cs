namespace Encore.DemoStore.Shop.Customers;

/// <param name="Password">Null: a seeded person, who signs in with one click.</param>
public sealed record NewCustomer(
    string Name,
    string Email,
    string Language,
    string? Password = null,
    string? Story = null,
    Role Role = Role.Shopper);
