using Nop.Core.Domain.Customers;
using Nop.Services.Common;

namespace Nop.Plugin.Misc.Encore.Services.Vouchers;

/// <summary>The codes that a customer wants to use at the next checkout.</summary>
public sealed class AppliedVouchers(IGenericAttributeService attributes)
{
    public async Task<IReadOnlyList<string>> OfAsync(Customer customer) =>
        (await attributes.GetAttributeAsync<string>(customer, EncoreDefaults.AppliedVouchersAttribute))?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public async Task AddAsync(Customer customer, string code) => await KeepAsync(customer, (await OfAsync(customer)).Append(code));

    public async Task RemoveAsync(Customer customer, params IReadOnlyCollection<string> codes) => await KeepAsync(customer, (await OfAsync(customer)).Except(codes));

    private Task KeepAsync(Customer customer, IEnumerable<string> codes) =>
        attributes.SaveAttributeAsync(customer, EncoreDefaults.AppliedVouchersAttribute, string.Join(',', codes.Distinct()));
}
