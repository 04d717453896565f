namespace Encore.Loyalty.Processing.Events;

/// <summary>A review was disapproved or deleted.</summary>
public sealed record ReviewWithdrawn : ReviewEvent
{
    public override string Kind => "review-withdrawn";

    public override string Fact => At("withdrawn");
}
