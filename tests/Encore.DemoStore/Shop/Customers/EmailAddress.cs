using System.Net.Mail;

namespace Encore.DemoStore.Shop.Customers;

public static class EmailAddress
{
    /// <summary>Could be one; whether anybody reads it there is another matter.</summary>
    public static bool IsPlausible(string text) =>
        MailAddress.TryCreate(text.Trim(), out var address) && address.Address == text.Trim();
}
