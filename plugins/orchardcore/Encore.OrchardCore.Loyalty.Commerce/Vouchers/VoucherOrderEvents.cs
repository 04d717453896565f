using Encore.Loyalty;
using Encore.OrchardCore.Loyalty.Commerce.Orders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Commerce.Abstractions.Abstractions;
using OrchardCore.Commerce.Abstractions.Models;
using OrchardCore.Commerce.Abstractions.ViewModels;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>Notes the voucher on the order that uses it, and sets it aside for that order before anything is charged.</summary>
public sealed class VoucherOrderEvents(IServiceProvider services, ChosenVoucher chosen, ILogger<VoucherOrderEvents> log) : IOrderEvents
{
    /// <summary>On SQLite another writer could be in the way; a checkout does not wait for long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <exception cref="VoucherTakenException">The voucher can no longer be used, though the cart was shown with it: nothing has been charged yet.</exception>
    public async Task CreatedFreeAsync(OrderPart orderPart, ShoppingCart cart, ShoppingCartViewModel viewModel)
    {
        if (chosen.Code is null)
        {
            return;
        }

        try
        {
            await ReserveAsync(orderPart);
        }
        catch (Exception problem) when (problem is not VoucherTakenException)
        {
            log.LogError(problem, "Encore could not set a voucher aside; the payment of the order will mark it as used.");
        }
    }

    public Task FinalizeAsync(ContentItem order, string shoppingCartId, string paymentProviderName)
    {
        chosen.Forget();
        return Task.CompletedTask;
    }

    private async Task ReserveAsync(OrderPart orderPart)
    {
        var inUse = services.GetRequiredService<VoucherInUse>();
        if (await inUse.IsRefusedAsync())
        {
            throw new VoucherTakenException();
        }

        if (await inUse.GetAsync() is not { } voucher || !IsIn(orderPart, voucher.Value.Currency.Code) || orderPart.ContentItem?.ContentItemId is not { Length: > 0 } orderId)
        {
            return;
        }

        OrderVoucher.Note(orderPart, voucher.Code);
        using var patience = new CancellationTokenSource(Patience);
        var result = await services.GetRequiredService<LoyaltyEngine>().Vouchers.ReserveAsync(voucher.Member, voucher.Code, orderId, cancel: patience.Token);
        if (result.Refusal is not null)
        {
            throw new VoucherTakenException();
        }
    }

    private static bool IsIn(OrderPart order, string currency) => order.LineItems.All(line => line.UnitPrice.Currency?.CurrencyIsoCode == currency);
}
