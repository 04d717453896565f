using Encore.Loyalty.Referrals;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>What nobody searches referrals by. Empty once the friend was forgotten.</summary>
internal sealed record ReferralDetails
{
    public string Id { get; init; } = "";

    public DateTimeOffset? ClickedAt { get; init; }

    public IReadOnlyList<ReferralReason> Reasons { get; init; } = [];

    public IReadOnlyList<ReferralOrder> Orders { get; init; } = [];

    public DateTimeOffset? QualifiesAt { get; init; }

    public int Turns { get; init; }

    public ReferralDecision? Decision { get; init; }

    public static ReferralDetails Of(Referral referral) => new()
    {
        Id = referral.Id, ClickedAt = referral.ClickedAt, Reasons = referral.Reasons, Orders = referral.Orders, QualifiesAt = referral.QualifiesAt, Turns = referral.Turns, Decision = referral.Decision,
    };

    public Referral On(Referral referral) => referral with
    {
        Id = Id, ClickedAt = ClickedAt ?? referral.ClaimedAt, Reasons = Reasons, Orders = Orders, QualifiesAt = QualifiesAt, Turns = Turns, Decision = Decision,
    };
}
