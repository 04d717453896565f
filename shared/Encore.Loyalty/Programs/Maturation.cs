namespace Encore.Loyalty.Programs;

/// <summary>When granted points become spendable. By default at once.</summary>
public sealed record Maturation
{
    public MaturationStart After { get; init; }

    /// <summary>Whole days of 24 hours, 0 to 3650.</summary>
    public int Days { get; init; }

    internal bool IsNeeded => After == MaturationStart.Fulfilled || Days > 0;

    /// <summary>Null when the points are spendable at once, or wait for the fulfilment.</summary>
    internal DateTimeOffset? From(DateTimeOffset earnedAt) =>
        After == MaturationStart.Paid && Days > 0 ? earnedAt.AddDays(Days) : null;
}
