using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;
using Microsoft.AspNetCore.Html;

namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>What the template EncoreVoucherChoice is given. Not sealed: the platform derives a shape from it.</summary>
public class VoucherChoice
{
    /// <summary>The chosen voucher, when it may be used.</summary>
    public Voucher? Chosen { get; set; }

    /// <summary>Those the member could choose, soonest expiry first.</summary>
    public IReadOnlyList<Voucher> Usable { get; set; } = [];

    /// <summary>The voucher that was chosen before can no longer be used.</summary>
    public bool IsGone { get; set; }

    /// <summary>Where to come back to: cart or checkout.</summary>
    public string ReturnUrl { get; set; } = "";

    /// <summary>"You will earn"; empty where nothing is.</summary>
    public IHtmlContent Hint { get; set; } = HtmlString.Empty;

    /// <summary>Money as the shop writes it.</summary>
    public Func<Money, string> Write { get; set; } = money => money.ToString();
}
