namespace Encore.Loyalty.Referrals;

/// <summary>What follows from likenesses. A household shares an address and a network, an office or a dormitory likewise: so these are only held.</summary>
public sealed record ReferralChecks
{
    /// <summary>The same mailbox, in whatever spelling.</summary>
    public CheckOutcome Email { get; init; } = CheckOutcome.Refuse;

    /// <summary>The same postal address.</summary>
    public CheckOutcome Address { get; init; } = CheckOutcome.Hold;

    /// <summary>The same device.</summary>
    public CheckOutcome Device { get; init; } = CheckOutcome.Hold;

    /// <summary>The same network address.</summary>
    public CheckOutcome Ip { get; init; } = CheckOutcome.Hold;

    internal CheckOutcome Of(ReferralReason likeness) => likeness switch
    {
        ReferralReason.SameEmail => Email,
        ReferralReason.SameAddress => Address,
        ReferralReason.SameDevice => Device,
        ReferralReason.SameIp => Ip,
        _ => CheckOutcome.Refuse,
    };
}
