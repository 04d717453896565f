using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Referrals;

/// <summary>A friend who came by a member's code. Each member is somebody's friend once at most; it is kept, read and committed with the friend's account.</summary>
public sealed record Referral
{
    /// <summary>Orders that are looked at; who has not qualified with so many large enough ones does not by the next.</summary>
    private const int MostOrders = 10;

    /// <summary>The friend.</summary>
    public required MemberId Member { get; init; }

    /// <summary>Names the friend in the referrer's ledger without telling who it is.</summary>
    public required string Id { get; init; }

    /// <summary>Null where nobody has the code, or the referrer was forgotten.</summary>
    public MemberId? Referrer { get; init; }

    public required string Code { get; init; }

    public required DateTimeOffset ClickedAt { get; init; }

    /// <summary>When registration or order named the code.</summary>
    public required DateTimeOffset ClaimedAt { get; init; }

    public ReferralStatus Status { get; init; }

    /// <summary>Of the status; kept when staff decide otherwise.</summary>
    public IReadOnlyList<ReferralReason> Reasons { get; init; } = [];

    /// <summary>Orders that are large enough, by time.</summary>
    public IReadOnlyList<ReferralOrder> Orders { get; init; } = [];

    /// <summary>When the first of them qualifies it; null: none is there.</summary>
    public DateTimeOffset? QualifiesAt { get; init; }

    /// <summary>How often it has qualified and been undone.</summary>
    public int Turns { get; init; }

    public ReferralMarks Marks { get; init; } = ReferralMarks.None;

    /// <summary>What staff decided last, and why; null: nothing.</summary>
    public ReferralDecision? Decision { get; init; }

    public static string IdOf(MemberId friend) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"referral/{friend.Value}")))[..24];

    /// <summary>With what is known of one of the friend's orders.</summary>
    /// <param name="order">As it stands now.</param>
    /// <param name="terms">Of the program in force at the claim.</param>
    internal Referral With(ReferralOrder order, ReferralSettings terms)
    {
        var counts = order.Spent > 0 && order.Spent >= terms.MinSpend && order.At >= ClickedAt && order.At <= ClaimedAt.AddDays(terms.OrderWithinDays);
        var others = Orders.Where(known => known.Source != order.Source);
        List<ReferralOrder> orders = [.. (counts ? others.Append(order) : others).OrderBy(known => known.At).ThenBy(known => known.Source.Value, StringComparer.Ordinal).Take(MostOrders)];
        return this with { Orders = orders, QualifiesAt = orders.Count == 0 ? null : orders[0].At.AddDays(terms.AfterDays) };
    }
}
