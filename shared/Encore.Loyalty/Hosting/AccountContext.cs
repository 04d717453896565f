using System.Collections.ObjectModel;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Hosting;

/// <summary>An account with the past that was asked for.</summary>
public sealed record AccountContext
{
    /// <summary>The account with all open lots, every lot of the sources, and every lot named by <see cref="AccountView.Entries"/>; entries by sequence.</summary>
    public required AccountView View { get; init; }

    /// <summary>Inbox items whose origin is one of the sources, of every status but conflict and refused, by (occurred, id).</summary>
    public IReadOnlyList<InboxItem> Facts { get; init; } = [];

    /// <summary>Those of these origins that were refused: heard of, but without effect. By (occurred, id).</summary>
    public IReadOnlyList<InboxItem> Refused { get; init; } = [];

    /// <summary>The vouchers asked for, by code or by reward, and those paid for under one of the sources.</summary>
    public IReadOnlyList<Voucher> Vouchers { get; init; } = [];

    /// <summary>Those asked for, by (time, source, rule): from an instant on, and, beside totals or figures, those of the sources.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <summary>Of the rules asked for; a rule that has granted nothing may be missing.</summary>
    public IReadOnlyDictionary<string, RuleTotal> RuleTotals { get; init; } = ReadOnlyDictionary<string, RuleTotal>.Empty;

    /// <summary>Null where nobody asked.</summary>
    public MemberFigures? Figures { get; init; }

    /// <summary>Of the counters asked for; one that is at zero may be missing.</summary>
    public IReadOnlyDictionary<string, long> Counters { get; init; } = ReadOnlyDictionary<string, long>.Empty;

    /// <summary>By id; empty where nobody asked.</summary>
    public IReadOnlyList<Invitation> Invitations { get; init; } = [];

    /// <summary>By id; empty where nobody asked.</summary>
    public IReadOnlyList<Case> Cases { get; init; } = [];

    /// <summary>By whom the member came; null where nobody asked, and for somebody who came alone.</summary>
    public Referral? Referral { get; init; }

    /// <summary>Of whom was asked; null when nobody has the code.</summary>
    public ReferralCode? ReferralCode { get; init; }

    /// <summary>Marks of others who came by the same member and are alike in one with whom was asked about; some of them, where there are many.</summary>
    public IReadOnlyList<ReferralMarks> AlikeFriends { get; init; } = [];

    /// <summary>Of the pool asked for: at most <see cref="PoolCode.MostLoaded"/>.</summary>
    public IReadOnlyList<string> FreeCodes { get; init; } = [];
}
