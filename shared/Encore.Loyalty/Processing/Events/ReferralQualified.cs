namespace Encore.Loyalty.Processing.Events;

/// <summary>The friend's order qualifies the referral.</summary>
public sealed record ReferralQualified : ReferralTurn
{
    public override string Kind => "referral-qualified";

    public override string Fact => Numbered("qualified");

    public override bool Reaches => true;
}
