namespace Encore.DemoStore.Shop.Customers;

public enum Role
{
    Shopper,
    Owner,
}
