using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Encore.Services.Vouchers;

/// <summary>Writes into the store which vouchers went into an order.</summary>
public sealed class VoucherKeeping(OrderVouchers orderVouchers, AppliedVouchers applied, IOrderService orders, TimeProvider clock)
{
    public async Task KeepAsync(Order order, Customer customer, IReadOnlyCollection<string> codes)
    {
        if (codes.Count > 0)
        {
            await orderVouchers.KeepAsync(order, codes);
            await applied.RemoveAsync(customer, codes);
        }
    }

    public Task NoteAsync(Order order, string note) =>
        orders.InsertOrderNoteAsync(new() { OrderId = order.Id, Note = note, CreatedOnUtc = clock.GetUtcNow().UtcDateTime });
}
