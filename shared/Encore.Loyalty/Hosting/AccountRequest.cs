using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Hosting;

/// <summary>What of a member's past a decision needs to see.</summary>
/// <param name="Member">Whose account.</param>
/// <param name="Sources">Entries, lots (closed ones too) and inbox facts of these sources are loaded.</param>
/// <param name="Vouchers">These vouchers of the member are loaded, with the entries and lots of the redemptions that paid for them.</param>
public sealed record AccountRequest(MemberId Member, IReadOnlyCollection<SourceKey> Sources, IReadOnlyCollection<string> Vouchers)
{
    /// <summary>Activities from this instant on are loaded; null: none.</summary>
    public DateTimeOffset? ActivitiesSince { get; init; }

    /// <summary>What these rules have granted the member in all; the activities of the sources are loaded with it.</summary>
    public IReadOnlyCollection<string> RuleTotals { get; init; } = [];

    /// <summary>What the member's purchases come to; the activities of the sources are loaded with it.</summary>
    public bool Figures { get; init; }

    public bool WantsActivitiesOfSources => Sources.Count > 0 && (Figures || RuleTotals.Count > 0);

    /// <summary>The member's vouchers for these rewards are loaded.</summary>
    public IReadOnlyCollection<string> Rewards { get; init; } = [];

    /// <summary>Some codes of this pool that nobody has taken are loaded; null: none.</summary>
    public string? Pool { get; init; }

    /// <summary>By whom the member came is loaded.</summary>
    public bool Referral { get; init; }

    /// <summary>Who has this code, and who else came by them, is loaded; null: nothing of it.</summary>
    public ReferralAsk? ReferralAsk { get; init; }

    /// <summary>How much of these counters is taken.</summary>
    public IReadOnlyCollection<string> Counters { get; init; } = [];

    /// <summary>What the member was asked, and what they answered.</summary>
    public bool Invitations { get; init; }

    /// <summary>The member's cases, open and closed.</summary>
    public bool Cases { get; init; }

    /// <summary>Nothing but the account with its open lots: many of these can be loaded in one statement.</summary>
    public bool IsPlain => Sources.Count == 0 && Vouchers.Count == 0 && ActivitiesSince is null && RuleTotals.Count == 0 && !Figures && Counters.Count == 0 && Rewards.Count == 0 && Pool is null && !Invitations && !Cases && !Referral && ReferralAsk is null;

    public static AccountRequest Of(MemberId member, params IReadOnlyCollection<SourceKey> sources) => new(member, sources, []);
}
