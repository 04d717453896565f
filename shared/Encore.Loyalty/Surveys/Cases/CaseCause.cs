namespace Encore.Loyalty.Surveys.Cases;

public enum CaseCause
{
    /// <summary>A member gave a low score.</summary>
    LowScore,

    /// <summary>Money was given back.</summary>
    Refund,

    /// <summary>There was no order for a while.</summary>
    Lapse,

    /// <summary>Staff opened it.</summary>
    Hand,
}
