namespace Encore.Loyalty.Processing.Events;

/// <summary>A review was approved and is visible.</summary>
public sealed record ReviewApproved : ReviewEvent
{
    public override string Kind => "review-approved";

    public override string Fact => At("approved");
}
