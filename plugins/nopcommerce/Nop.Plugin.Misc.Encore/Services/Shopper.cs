using Encore.Loyalty.Ledger;
using Nop.Core;
using Nop.Core.Domain.Customers;

namespace Nop.Plugin.Misc.Encore.Services;

/// <summary>Whoever sends the request.</summary>
public sealed class Shopper(IWorkContext work, MemberLookup members)
{
    /// <returns>Null for guests.</returns>
    public async Task<(Customer Customer, MemberId Member)?> FindAsync()
    {
        var customer = await work.GetCurrentCustomerAsync();
        return await members.FindAsync(customer) is { } member ? (customer, member) : null;
    }
}
