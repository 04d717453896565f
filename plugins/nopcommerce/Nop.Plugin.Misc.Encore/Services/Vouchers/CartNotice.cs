using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Encore.Services.Vouchers;

/// <summary>Says on the cart what became of a code that was typed in.</summary>
public sealed class CartNotice(INotificationService notifications, ILocalizationService localization)
{
    /// <param name="refusal">Null: the voucher is in use.</param>
    public async Task ShowAsync(string? refusal)
    {
        if (refusal is null)
        {
            notifications.SuccessNotification(await localization.GetResourceAsync($"{EncoreDefaults.ResourcePrefix}.Voucher.Applied"));
        }
        else
        {
            notifications.ErrorNotification(refusal);
        }
    }
}
