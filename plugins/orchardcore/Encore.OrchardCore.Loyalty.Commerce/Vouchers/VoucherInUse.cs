using Encore.Loyalty.Redemption;
using Encore.Loyalty.Rewards;
using Encore.OrchardCore.Loyalty.Facts;
using Encore.OrchardCore.Loyalty.Screens;

namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>
/// The chosen voucher as far as it may be used now. One answer a request: the shop reckons the cart again after the order has taken the voucher, and must come to the same total.
/// </summary>
public sealed class VoucherInUse(ChosenVoucher chosen, Guard guard)
{
    private Task<VoucherResult?>? answer;
    private int pauses;

    /// <summary>Null: none was chosen, it may not be used, or Encore cannot say.</summary>
    public async Task<Voucher?> GetAsync() => pauses > 0 ? null : (await AnswerAsync())?.Voucher;

    /// <summary>One was chosen that may not be used: expired, used for another order, somebody else's.</summary>
    public async Task<bool> IsRefusedAsync() => (await AnswerAsync())?.Refusal is not null;

    /// <summary>Until it is disposed no voucher counts: for prices of single products.</summary>
    public IDisposable Pause()
    {
        pauses++;
        return new Resumption(this);
    }

    private Task<VoucherResult?> AnswerAsync() => answer ??= QuoteAsync();

    private async Task<VoucherResult?> QuoteAsync()
    {
        VoucherResult? result = null;
        if (chosen.Code is { } code)
        {
            await guard.RunAsync<ScreenHost>(
                async screens => result = screens.Member is { } member ? await screens.Engine.Vouchers.QuoteAsync(member, code) : null,
                "the voucher of a cart");
        }

        return result;
    }

    private sealed class Resumption(VoucherInUse inUse) : IDisposable
    {
        public void Dispose() => inUse.pauses--;
    }
}
