using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Members;

/// <summary>Everything that Encore holds about a member.</summary>
public sealed record MemberExport
{
    public required MemberId Member { get; init; }

    public required DateTimeOffset ExportedAt { get; init; }

    /// <summary>With open lots and reservations; null for somebody who has no account.</summary>
    public MemberAccount? Account { get; init; }

    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>What the facts count for in tiers and limits.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    public IReadOnlyList<Voucher> Vouchers { get; init; } = [];

    public IReadOnlyList<InboxItem> Facts { get; init; } = [];

    /// <summary>What the member was asked, and answered. Of anonymous answers nothing is known but that there was one.</summary>
    public IReadOnlyList<Invitation> Surveys { get; init; } = [];

    public IReadOnlyList<Case> Cases { get; init; } = [];

    public IReadOnlyList<LoyaltyMessage> Messages { get; init; } = [];

    /// <summary>By whom the member came. Whom the member brought is theirs to export.</summary>
    public Referral? Referral { get; init; }

    public IReadOnlyList<ReferralCode> ReferralCodes { get; init; } = [];

    public IReadOnlyList<StatusChange> Statuses { get; init; } = [];

    /// <summary>The same of members that became part of this one.</summary>
    public IReadOnlyList<MemberExport> Absorbed { get; init; } = [];
}
