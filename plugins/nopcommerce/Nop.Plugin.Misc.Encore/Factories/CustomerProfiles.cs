using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Admin;
using Nop.Core.Domain.Customers;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>Names and addresses of members, which only the store keeps.</summary>
public sealed class CustomerProfiles(ICustomerService customers)
{
    /// <summary>By customer id; those whom the store does not know any more are not in it.</summary>
    public async Task<IReadOnlyDictionary<string, MemberProfile>> OfAsync(IEnumerable<MemberId> members)
    {
        var ids = members.Select(IdOf).OfType<int>().Distinct().ToArray();
        var known = ids.Length == 0 ? [] : await customers.GetCustomersByIdsAsync(ids);
        return known.ToDictionary(customer => customer.Id.ToString(CultureInfo.InvariantCulture), Profile);
    }

    public async Task<MemberProfile?> OfAsync(MemberId member) => (await OfAsync([member])).GetValueOrDefault(member.Customer);

    /// <returns>Null when nobody has this address.</returns>
    public async Task<int?> FindAsync(string email) => (await customers.GetCustomerByEmailAsync(email))?.Id;

    private static MemberProfile Profile(Customer customer)
    {
        var name = $"{customer.FirstName} {customer.LastName}".Trim();
        return new(name.Length == 0 ? null : name, customer.Email);
    }

    private static int? IdOf(MemberId member) => int.TryParse(member.Customer, CultureInfo.InvariantCulture, out var id) ? id : null;
}
