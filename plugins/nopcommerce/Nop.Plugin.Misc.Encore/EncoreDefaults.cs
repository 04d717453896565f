namespace Nop.Plugin.Misc.Encore;

/// <summary>Every name by which the store knows the plugin.</summary>
public static class EncoreDefaults
{
    public const string SystemName = "Misc.Encore";

    /// <summary>The first half of every member id: customers are shared by all stores of one installation.</summary>
    public const string Scope = "nop";

    /// <summary>Of locale resources.</summary>
    public const string ResourcePrefix = "Plugins.Misc.Encore";

    public const string Views = "~/Plugins/Misc.Encore/Views/";

    public const string Content = "~/Plugins/Misc.Encore/Content/";

    /// <summary>The entry in the customer's account navigation.</summary>
    public const int RewardsTab = 7490;

    public const string RewardsRoute = "Plugin.Misc.Encore.Rewards";

    public const string HistoryRoute = "Plugin.Misc.Encore.History";

    public const string RedeemRoute = "Plugin.Misc.Encore.Redeem";

    public const string ApplyVoucherRoute = "Plugin.Misc.Encore.ApplyVoucher";

    public const string RemoveVoucherRoute = "Plugin.Misc.Encore.RemoveVoucher";

    public const string ConfigureRoute = "Plugin.Misc.Encore.Configure";

    /// <summary>Generic attribute of a customer, by store: codes to be used at the next checkout, separated by commas.</summary>
    public const string AppliedVouchersAttribute = "Encore.AppliedVouchers";

    /// <summary>Generic attribute of an order: codes that were used for it, separated by commas.</summary>
    public const string OrderVouchersAttribute = "Encore.Vouchers";

    public const string TaskName = "Encore Loyalty";

    public const string TaskType = "Nop.Plugin.Misc.Encore.Services.Sweeps.MinuteTask, Nop.Plugin.Misc.Encore";
}
