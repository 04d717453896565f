using Encore.Loyalty.Members;

namespace Encore.Loyalty.Ledger;

/// <summary>One member's ledger at one version: what a decision starts from. Immutable.</summary>
public sealed record MemberAccount
{
    public required MemberId Member { get; init; }

    public MemberStatus Status { get; init; }

    /// <summary>The member that this one became part of; null for all others.</summary>
    public MemberId? MergedInto { get; init; }

    /// <summary>Members that became part of this one, directly or by way of others.</summary>
    public IReadOnlyList<MemberId> Absorbed { get; init; } = [];

    public MemberProfile Profile { get; init; } = MemberProfile.Empty;

    /// <summary>Counts commits; storage refuses a commit that was decided on another version.</summary>
    public long Version { get; init; }

    public long LastSequence { get; init; }

    /// <summary>The hash of the last entry; empty when there is none.</summary>
    public string HeadHash { get; init; } = "";

    public DateTimeOffset LastEffectiveAt { get; init; } = DateTimeOffset.UnixEpoch;

    public Balances Balances { get; init; }

    /// <summary>All open lots, and those closed ones that the decision at hand asked for.</summary>
    public IReadOnlyList<Lot> Lots { get; init; } = [];

    /// <summary>Points set aside at the moment. Few members have any, and those have few.</summary>
    public IReadOnlyList<Reservation> Reservations { get; init; } = [];

    /// <summary>The next instant at which time alone moves points; null when nothing is due.</summary>
    public DateTimeOffset? NextDueAt => Lots.Select(lot => lot.NextDueAt).Concat(Reservations.Select(reservation => (DateTimeOffset?)reservation.ExpiresAt)).Append(Profile.DueAt).Min();

    public static MemberAccount Open(MemberId member) => new() { Member = member };

    /// <summary>The account as it stands at an instant, maturities and expiries included, whether or not a job has recorded them.</summary>
    public MemberAccount AsOf(DateTimeOffset now) => new AccountDraft(AccountView.Of(this), Moment.At(now)).ToDecision().After.Account;

    /// <summary>The points that may buy this kind of reward at that instant, on an account that was brought to it by <see cref="AsOf"/>.</summary>
    public Points SpendableOn(RewardKind kind, DateTimeOffset now) =>
        Points.Of(Lots.Where(lot => lot.CanBuy(kind, now)).Sum(lot => lot.Available.Value));
}
