using Encore.Loyalty.Ledger;
using Nop.Core.Domain.Customers;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Encore.Services;

/// <summary>Who of the store's customers is a member: everybody with an account. Guests are not, for the time being.</summary>
public sealed class MemberLookup(ICustomerService customers)
{
    public static MemberId IdOf(int customerId) => MemberId.Of(EncoreDefaults.Scope, customerId.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <returns>Null for guests, and for those who deleted their account.</returns>
    public async Task<MemberId?> FindAsync(int customerId) =>
        await customers.GetCustomerByIdAsync(customerId) is { } customer ? await FindAsync(customer) : null;

    public async Task<MemberId?> FindAsync(Customer customer) =>
        customer.Deleted || await customers.IsGuestAsync(customer) ? null : IdOf(customer.Id);
}
