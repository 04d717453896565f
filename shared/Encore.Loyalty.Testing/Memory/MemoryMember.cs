using System.Collections.Immutable;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>What is stored of one member's ledger.</summary>
internal sealed record MemoryMember(MemberAccount Account, DateTimeOffset? NextDueAt, ImmutableSortedDictionary<LotId, Lot> Lots, ImmutableList<Entry> Entries)
{
    public ImmutableDictionary<(SourceKey Source, string RuleId), Activity> Activities { get; init; } = ImmutableDictionary<(SourceKey, string), Activity>.Empty;

    public IEnumerable<Lot> OpenLots => Lots.Values.Where(lot => lot.IsOpen);

    public static MemoryMember Empty(MemberId member) => new(MemberAccount.Open(member), null, ImmutableSortedDictionary<LotId, Lot>.Empty, []);

    /// <exception cref="InvalidOperationException">An entry's sequence is taken.</exception>
    public MemoryMember With(MemberCommit commit)
    {
        var lots = Lots.SetItems(commit.Lots.Select(lot => KeyValuePair.Create(lot.Id, lot)));
        if (!Entries.IsEmpty && commit.Entries.Any(entry => entry.Sequence <= Entries[^1].Sequence))
        {
            throw new InvalidOperationException($"An entry of {commit.Account.Member} with the same sequence is there already.");
        }

        var activities = Activities.SetItems(commit.Activities.Select(activity => KeyValuePair.Create((activity.Source, activity.RuleId), activity)));
        return commit.ChangesAccount
            ? new MemoryMember(commit.Account with { Version = commit.Account.Version + 1, Lots = [] }, commit.Account.NextDueAt, lots, Entries.AddRange(commit.Entries)) { Activities = activities }
            : this with { Lots = lots, Entries = Entries.AddRange(commit.Entries), Activities = activities };
    }
}
