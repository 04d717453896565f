namespace Encore.Loyalty.Model.Histories;

/// <summary>A step with its date and the facts that it delivered: all that the reference model is told.</summary>
public sealed record Happening(DateTimeOffset Now, Step Step, IReadOnlyList<Fact> Delivered);
