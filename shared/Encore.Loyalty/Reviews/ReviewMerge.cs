using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Reviews;

/// <summary>Two members who both had an award for a review of the same product become one: judged by what is known of both, one award is left.</summary>
internal sealed class ReviewMerge(ILedgerStore ledger, FactHandlers handlers)
{
    /// <summary>The reviews that a member was awarded for.</summary>
    public static IReadOnlyCollection<SourceKey> Awarded(IEnumerable<Entry> entries) => [.. Awards(entries).Select(award => award.Source).Distinct()];

    /// <summary>The work on the account that goes on, with all that is known of those reviews under any of the ids.</summary>
    /// <param name="goes">That account, loaded with what the other was awarded for.</param>
    /// <param name="leaves">The other.</param>
    /// <param name="versions">Of the program.</param>
    /// <param name="cancel">Stops the load.</param>
    public async Task<MemberWork> WorkAsync(AccountContext goes, MemberAccount leaves, ProgramHistory versions, CancellationToken cancel)
    {
        var both = Awarded(goes.View.Entries);
        MemberId[] others = [leaves.Member, .. leaves.Absorbed, .. goes.View.Account.Absorbed];
        var contexts = both.Count == 0 ? [] : await ledger.LoadAsync([.. others.Select(member => AccountRequest.Of(member, both))], cancel);
        return new(goes, [.. contexts.Append(goes).SelectMany(context => context.Facts).Select(KnownFact.Read)], versions);
    }

    /// <summary>Takes over what comes from the other ledger, and leaves one award where there were two.</summary>
    /// <param name="work">On the account that goes on.</param>
    /// <param name="arriving">What comes.</param>
    /// <param name="now">When it is decided.</param>
    public void Join(MemberWork work, Decision arriving, DateTimeOffset now)
    {
        var own = Awards(work.View.Entries).ToHashSet();
        work.Apply(arriving);
        foreach (var source in Awards(arriving.Entries).Where(own.Contains).Select(award => award.Source).Distinct())
        {
            if (work.FactsOf(source, now).LastOrDefault() is { } latest)
            {
                handlers.Handle(latest, work, now);
            }
        }
    }

    private static IEnumerable<(SourceKey Source, string RuleId)> Awards(IEnumerable<Entry> entries) =>
        entries.Where(entry => entry.From == LedgerAccount.Issued && entry.Source.Kind == SourceKind.Review.Name).Select(entry => (entry.Source, entry.RuleId));
}
