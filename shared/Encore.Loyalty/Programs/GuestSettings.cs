namespace Encore.Loyalty.Programs;

/// <summary>What becomes of purchases by people without an account. Their points wait under a hash of the e-mail address and go over when they register with it.</summary>
public sealed record GuestSettings
{
    /// <summary>Off: guests earn nothing, and cannot claim afterwards.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whole days of 24 hours from the purchase on, 1 to 3650; what is not claimed by then is void.</summary>
    public int ClaimDays { get; init; } = 30;
}
