using System.Collections.Immutable;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>Everything that is stored, as one immutable value: a transaction makes a new one or none.</summary>
internal sealed record MemoryTables
{
    public static MemoryTables Empty { get; } = new();

    public long LastId { get; init; }

    public ImmutableSortedDictionary<string, MemoryMember> Members { get; init; } = ImmutableSortedDictionary.Create<string, MemoryMember>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Voucher> Vouchers { get; init; } = ImmutableSortedDictionary.Create<string, Voucher>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<long, MemoryFact> Inbox { get; init; } = ImmutableSortedDictionary<long, MemoryFact>.Empty;

    public ImmutableDictionary<(MemberId Member, string Key), long> Keys { get; init; } = ImmutableDictionary<(MemberId, string), long>.Empty;

    public ImmutableDictionary<(MemberId Member, SourceKey Origin), ImmutableList<long>> Origins { get; init; } = ImmutableDictionary<(MemberId, SourceKey), ImmutableList<long>>.Empty;

    public ImmutableSortedDictionary<(DateTimeOffset, long), MemoryFact> Pending { get; init; } = ImmutableSortedDictionary<(DateTimeOffset, long), MemoryFact>.Empty;

    public ImmutableSortedDictionary<(DateTimeOffset, long), MemoryMessage> Outbox { get; init; } = ImmutableSortedDictionary<(DateTimeOffset, long), MemoryMessage>.Empty;

    public ImmutableSortedDictionary<int, ProgramVersion> Programs { get; init; } = ImmutableSortedDictionary<int, ProgramVersion>.Empty;

    public ProgramDraft? Draft { get; init; }

    public ImmutableList<StatusChange> Statuses { get; init; } = [];

    public ImmutableDictionary<string, Bookmark> Bookmarks { get; init; } = ImmutableDictionary.Create<string, Bookmark>(StringComparer.Ordinal);

    public ImmutableDictionary<string, long> Counters { get; init; } = ImmutableDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>By pool and code, with the voucher that took it; null: nobody has.</summary>
    public ImmutableSortedDictionary<(string Pool, string Code), string?> PoolCodes { get; init; } = ImmutableSortedDictionary.Create<(string, string), string?>(PairOrder.Instance);

    /// <summary>By member and id.</summary>
    public ImmutableSortedDictionary<(string Member, string Id), Invitation> Invitations { get; init; } = ImmutableSortedDictionary.Create<(string, string), Invitation>(PairOrder.Instance);

    public ImmutableSortedDictionary<string, Ballot> Ballots { get; init; } = ImmutableSortedDictionary.Create<string, Ballot>(StringComparer.Ordinal);

    /// <summary>By member and id.</summary>
    public ImmutableSortedDictionary<(string Member, string Id), Case> Cases { get; init; } = ImmutableSortedDictionary.Create<(string, string), Case>(PairOrder.Instance);

    /// <summary>By friend.</summary>
    public ImmutableSortedDictionary<string, Referral> Referrals { get; init; } = ImmutableSortedDictionary.Create<string, Referral>(StringComparer.Ordinal);

    public ImmutableDictionary<string, ReferralCode> ReferralCodes { get; init; } = ImmutableDictionary.Create<string, ReferralCode>(StringComparer.Ordinal);

    public MemoryMember Of(MemberId member) => Members.GetValueOrDefault(member.Value) ?? MemoryMember.Empty(member);
}
