using Encore.Loyalty.Ledger;
using Encore.Loyalty.Referrals;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>A new customer registered, or bought, by a member's code. The customer is the friend; the first code that was named stays.</summary>
public sealed record ReferralClaimed : LoyaltyEvent
{
    /// <summary>As it was clicked or typed.</summary>
    public required string Code { get; init; }

    /// <summary>When the visitor came by the code last; null where it was typed in: now.</summary>
    public DateTimeOffset? ClickedAt { get; init; }

    public ReferralMarks Marks { get; init; } = ReferralMarks.None;

    public override string Kind => "referral-claimed";

    [JsonIgnore]
    public override SourceKey Origin => Source;

    public override string Fact => "claimed";

    /// <summary>Of the welcome, too.</summary>
    internal static SourceKey Source { get; } = SourceKey.Of("referral", "self");

    public override string? Problem() =>
        ReferralCode.Normalise(Code).Length == 0 ? $"'{Code}' is no code: it has {ReferralCode.Length} letters and digits."
        : Marks.IsTooLong ? $"A mark is longer than {ReferralMarks.MaxLength} characters: give a hash."
        : null;
}
