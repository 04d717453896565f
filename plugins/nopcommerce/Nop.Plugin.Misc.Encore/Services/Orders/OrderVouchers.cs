using Nop.Core.Domain.Orders;
using Nop.Services.Common;

namespace Nop.Plugin.Misc.Encore.Services.Orders;

/// <summary>The Encore vouchers that were used for an order, kept with it.</summary>
public sealed class OrderVouchers(IGenericAttributeService attributes)
{
    public async Task<IReadOnlyList<string>> OfAsync(Order order) =>
        (await attributes.GetAttributeAsync<string>(order, EncoreDefaults.OrderVouchersAttribute))?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public Task KeepAsync(Order order, IEnumerable<string> codes) =>
        attributes.SaveAttributeAsync(order, EncoreDefaults.OrderVouchersAttribute, string.Join(',', codes));
}
