using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Hosting;

/// <summary>All that one decision, or several in a row, change for one member.</summary>
public sealed record MemberCommit
{
    /// <summary>The account afterwards, with <see cref="MemberAccount.Version"/> still that on which it was decided; storage stores it one higher.</summary>
    public required MemberAccount Account { get; init; }

    /// <summary>False when only inbox items are completed: then the member's row is not written and its version is not checked.</summary>
    public bool ChangesAccount { get; init; } = true;

    public IReadOnlyList<Entry> Entries { get; init; } = [];

    public IReadOnlyList<Lot> Lots { get; init; } = [];

    public IReadOnlyList<VoucherChange> Vouchers { get; init; } = [];

    /// <summary>All vouchers of this member become those of the account's; null for none.</summary>
    public MemberId? TakesVouchersOf { get; init; }

    /// <summary>Facts that follow, by time or from others, of this member or of another one; recorded where their key is not known yet.</summary>
    public IReadOnlyList<InboxItem> Facts { get; init; } = [];

    /// <summary>New ones, and those that have changed; the last word on each (source, rule).</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <summary>All activities of this member are removed; null for none.</summary>
    public MemberId? DropsActivitiesOf { get; init; }

    /// <summary>By whom the member came, as it stands now; null: unchanged.</summary>
    public Referral? Referral { get; init; }

    /// <summary>Codes of this member, and friends who came by them, become those of the account's; by whom this member came itself is forgotten. Null for none.</summary>
    public MemberId? TakesReferralsOf { get; init; }

    /// <summary>Codes that are taken from their pools. One that somebody else has taken makes the whole commit fail.</summary>
    public IReadOnlyList<PoolCode> Codes { get; init; } = [];

    /// <summary>Where one would exceed its limit, the whole commit fails.</summary>
    public IReadOnlyList<CounterChange> Counters { get; init; } = [];

    public IReadOnlyList<InvitationChange> Invitations { get; init; } = [];

    public IReadOnlyList<CaseChange> Cases { get; init; } = [];

    public IReadOnlyList<LoyaltyMessage> Messages { get; init; } = [];

    /// <summary>Who changed the member's status, and why; null when it stays.</summary>
    public StatusChange? StatusChange { get; init; }

    /// <summary>
    /// The member is erased: after all else in this commit, everything stored under the member goes on under this random name, without notes, payloads and reasons; open vouchers are withdrawn,
    /// waiting facts and messages end. Under the old id a row stays with the status <see cref="MemberStatus.Erased"/>, one version higher. Null for every other commit.
    /// </summary>
    public MemberId? ErasedAs { get; init; }

    /// <summary>Facts of these members that were refused because the member was blocked wait for their effect again.</summary>
    public IReadOnlyList<MemberId> ReopensFactsOf { get; init; } = [];

    /// <summary>Inbox items that have had their effect with this commit. One that is no longer pending makes the whole commit fail.</summary>
    public IReadOnlyList<InboxCompletion> Completed { get; init; } = [];

    /// <summary>What broke of a fact whose other parts are committed here: it is not completed, and tried again later. Null when nothing did; not stored with the commit.</summary>
    public string? Problem { get; init; }

    public DateTimeOffset CommittedAt { get; init; }

    /// <summary>What a decision came to.</summary>
    public static MemberCommit Of(Decision decision, DateTimeOffset now) =>
        new() { Account = decision.After.Account, Entries = decision.Entries, Lots = decision.ChangedLots, CommittedAt = now };
}
