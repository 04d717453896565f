namespace Encore.Loyalty.Processing.Events;

/// <summary>The order was given back, or staff refused the referral: what it has earned is not due.</summary>
public sealed record ReferralUndone : ReferralTurn
{
    public override string Kind => "referral-undone";

    public override string Fact => Numbered("undone");

    public override bool Reaches => false;
}
