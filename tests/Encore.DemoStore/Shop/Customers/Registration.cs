using Microsoft.AspNetCore.Identity;

namespace Encore.DemoStore.Shop.Customers;

/// <summary>Opens accounts and checks passwords.</summary>
public sealed class Registration(ShopWork work, CustomerStore customers, ShopMail mail, ShopAnnouncer announcer)
{
    readonly PasswordHasher<NewCustomer> hasher = new();

    /// <summary>Null when the e-mail address has an account already.</summary>
    public Task<Customer?> Register(NewCustomer request) => work.Run(async change =>
    {
        if (customers.FindByEmail(change.Sql, request.Email) is not null)
        {
            return null;
        }

        var hash = request.Password is null ? null : hasher.HashPassword(request, request.Password);
        var customer = customers.Add(
            change.Sql,
            new Customer(0, request.Name.Trim(), request.Email.Trim(), request.Language, request.Role, request.Story, change.At),
            hash);
        if (customer.Role == Role.Owner)
        {
            return (Customer?)customer;
        }

        mail.Welcome(change, customer);
        await announcer.CustomerRegistered(change, customer);
        return customer;
    });

    /// <summary>The customer whose e-mail and password these are.</summary>
    public Customer? Check(SqlSession sql, string email, string password)
    {
        if (customers.FindByEmail(sql, email) is not { } customer || customers.PasswordHash(sql, customer.Id) is not { } hash)
        {
            return null;
        }

        var request = new NewCustomer(customer.Name, customer.Email, customer.Language);
        return hasher.VerifyHashedPassword(request, hash, password) == PasswordVerificationResult.Failed ? null : customer;
    }
}
