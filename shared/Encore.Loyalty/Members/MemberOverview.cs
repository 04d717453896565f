using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Members;

/// <summary>What a shopper sees of an account at one instant. Reading it writes nothing.</summary>
public sealed record MemberOverview
{
    public required MemberId Member { get; init; }

    public required MemberStatus Status { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Points Available { get; init; }

    public required Points Pending { get; init; }

    /// <summary>What the member owes; later points settle it first.</summary>
    public required Points Owed { get; init; }

    /// <summary>The soonest expiry among spendable points, with how many expire then; null when none expires.</summary>
    public UpcomingPoints? NextExpiry { get; init; }

    /// <summary>Pending points with a date, soonest first.</summary>
    public IReadOnlyList<UpcomingPoints> Maturing { get; init; } = [];

    /// <summary>What all available points are worth in money, by the program's point value.</summary>
    public required Money Worth { get; init; }

    public IReadOnlyList<RewardOffer> Rewards { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Voucher> Vouchers { get; init; } = [];
}
