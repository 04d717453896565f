namespace Encore.Loyalty.Model.Reference;

/// <summary>Where a point is. The names are those of the design's chart of accounts.</summary>
internal enum Place
{
    Issued,
    Pending,
    Available,
    Reserved,
    Redeemed,
    Expired,
    ClawedBack,
    Adjusted,

    /// <summary>Used to pay what the member owed.</summary>
    Deficit,

    /// <summary>With another member, or come from one.</summary>
    Transferred,
}
