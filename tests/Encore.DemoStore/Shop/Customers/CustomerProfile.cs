namespace Encore.DemoStore.Shop.Customers;

/// <summary>What a customer has told about themselves.</summary>
/// <param name="Birthday">Month and day, as <c>MM-dd</c>.</param>
/// <param name="IsSubscribed">Gets the newsletter.</param>
public sealed record CustomerProfile(string? Birthday, bool IsSubscribed);
