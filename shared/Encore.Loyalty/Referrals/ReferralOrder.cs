using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Referrals;

/// <summary>An order of the friend that may qualify the referral.</summary>
/// <param name="Source">The order.</param>
/// <param name="At">When it was paid.</param>
/// <param name="Spent">What of its goods is still paid for.</param>
public sealed record ReferralOrder(SourceKey Source, DateTimeOffset At, decimal Spent);
