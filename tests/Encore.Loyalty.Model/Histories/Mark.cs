namespace Encore.Loyalty.Model.Histories;

/// <summary>An instant at which a mistake would show.</summary>
public enum Mark
{
    Maturity = 0,
    Expiry = 1,
    VoucherEnd = 2,

    /// <summary>The next change between winter and summer time in the store's zone.</summary>
    ClockChange = 3,

    /// <summary>The last day of the month, in the store's zone.</summary>
    MonthEnd = 4,

    /// <summary>29 February.</summary>
    LeapDay = 5,
}
