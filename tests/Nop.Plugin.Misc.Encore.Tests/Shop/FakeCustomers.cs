using Nop.Core.Domain.Customers;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Encore.Tests.Shop;

public sealed class FakeCustomers(FakeShop shop) : ICustomerService
{
    public Task<Customer> GetCustomerByIdAsync(int customerId) => Task.FromResult(shop.Customers.Find(customer => customer.Id == customerId)!);

    public Task<IList<Customer>> GetCustomersByIdsAsync(int[] customerIds) => Task.FromResult<IList<Customer>>([.. shop.Customers.Where(customer => customerIds.Contains(customer.Id))]);

    public Task<Customer> GetCustomerByEmailAsync(string email) => Task.FromResult(shop.Customers.Find(customer => customer.Email == email)!);

    public Task<bool> IsGuestAsync(Customer customer, bool onlyActiveCustomerRoles = true) => Task.FromResult(customer.Id == FakeShop.Guest);
}
