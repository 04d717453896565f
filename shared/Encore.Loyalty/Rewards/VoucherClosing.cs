namespace Encore.Loyalty.Rewards;

/// <summary>How a voucher came to its end by somebody's hand: handed over, or withdrawn.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The host's id of who did it; <c>member</c> for the member, <c>system</c> for the engine.</param>
/// <param name="Note">A person's words; may be empty. Forgotten with the member.</param>
public sealed record VoucherClosing(DateTimeOffset At, string Actor, string Note);
