namespace Encore.Loyalty.Ledger;

/// <summary>How much was to be taken or given back in all, and how much had been before this entry's event.</summary>
public sealed record TargetDetails
{
    /// <summary>The points granted, or redeemed, at first.</summary>
    public long Original { get; init; }

    /// <summary>For an award: the points that may stand. For a redemption: the points that must have been given back.</summary>
    public long Target { get; init; }

    /// <summary>What had been taken or given back before.</summary>
    public long Before { get; init; }

    /// <summary>The part of the order that is still paid for, from 0 to 1; null where no order is behind it.</summary>
    public decimal? PaidShare { get; init; }
}
