using Nop.Core.Domain.Customers;
using Nop.Services.Common;

namespace Nop.Plugin.Misc.Encore.Services.Vouchers;

/// <summary>The codes that a customer wants to use at the next checkout.</summary>
public sealed class AppliedVouchers(IGenericAttributeService attributes)
{
    public async Task<IReadOnlyList<string>> OfAsync(Customer customer) =>
        (await attributes.GetAttributeAsync<string>(customer, EncoreDefaults.AppliedVouchersAttribute))?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>One voucher an order: the store would take only the better one of two discounts, and both vouchers would be gone.</summary>
    public Task UseAsync(Customer customer, string code) => KeepAsync(customer, [code]);

    public async Task RemoveAsync(Customer customer, params IReadOnlyCollection<string> codes) => await KeepAsync(customer, (await OfAsync(customer)).Except(codes));

    private Task KeepAsync(Customer customer, IEnumerable<string> codes) =>
        attributes.SaveAttributeAsync(customer, EncoreDefaults.AppliedVouchersAttribute, string.Join(',', codes));
}
