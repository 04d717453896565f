using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Referrals;

/// <summary>What a member's recommendations have come to.</summary>
/// <param name="Code">Null until the member asks for one.</param>
/// <param name="Shares">How often the member shared something.</param>
/// <param name="Landed">Visitors who came by the link.</param>
/// <param name="Friends">How many have come how far.</param>
/// <param name="Earned">Points for it that stand.</param>
public sealed record ReferralProgress(string? Code, long Shares, long Landed, IReadOnlyDictionary<ReferralStatus, long> Friends, Points Earned)
{
    /// <summary>Friends who named the code and were not refused.</summary>
    public long Registered => Friends.Where(pair => pair.Key != ReferralStatus.Refused).Sum(pair => pair.Value);

    public long Qualified => Friends.GetValueOrDefault(ReferralStatus.Qualified);
}
