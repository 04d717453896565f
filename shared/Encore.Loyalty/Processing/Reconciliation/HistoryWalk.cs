using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Processing.Reconciliation;

/// <summary>
/// Goes on through one history from its bookmark. One node at a time: it holds the bookmark, and lets go of it at the end; the hold of a node that died ends by itself.
/// Should two walk at once all the same, a fact is recorded once, because its key is the same.
/// </summary>
public sealed class HistoryWalk(IBookmarkStore bookmarks, FactComparison comparison, EventDesk events, HostOptions host, TimeProvider clock)
{
    /// <summary>Orders or reviews that are compared together.</summary>
    public const int PageSize = 100;

    /// <summary>Changes of what is older are known by their events only.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(180);

    private const int Recent = 50;

    /// <summary>Much longer than a page takes.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    /// <summary>What happened shortly before the first comparison was still meant to count.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(5);

    /// <param name="history">Where to walk.</param>
    /// <param name="mostPages">Pages at most; at the end of the history the walk ends too, and the next one begins anew.</param>
    /// <param name="tally">Takes in what each step came to.</param>
    /// <param name="cancel">Stops between two pages; the next walk goes on there.</param>
    public async Task RunAsync(IShopHistory history, int mostPages, Tally tally, CancellationToken cancel)
    {
        if (await TakeAsync(history.Name, cancel) is not { } bookmark)
        {
            return;
        }

        var (from, since) = (clock.GetUtcNow() - Window, host.CountsFrom ?? bookmark.Since - Lead);
        try
        {
            var recent = await history.RecentAsync(from, Recent, cancel);
            await CompareAsync(history, recent, since, tally, cancel);
            var seen = recent.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
            for (var page = 1; page <= mostPages; page++)
            {
                cancel.ThrowIfCancellationRequested();
                var read = await history.ReadAsync(bookmark.Position, from, PageSize, cancel);
                await CompareAsync(history, [.. read.Records.Where(record => !seen.Contains(record.Id))], since, tally, cancel);
                bookmark = bookmark with { Position = read.Next };
                if (read.Next is null || page == mostPages)
                {
                    return;
                }

                if (!await bookmarks.SaveAsync(bookmark with { HeldUntil = clock.GetUtcNow() + Hold }, cancel))
                {
                    return;
                }

                bookmark = bookmark with { Version = bookmark.Version + 1 };
            }
        }
        finally
        {
            await bookmarks.SaveAsync(bookmark with { HeldUntil = null }, CancellationToken.None);
        }
    }

    /// <returns>Null when another node holds it.</returns>
    private async Task<Bookmark?> TakeAsync(string name, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var bookmark = await bookmarks.FindAsync(name, cancel) ?? new() { Name = name, Since = now };
        var isFree = bookmark.HeldUntil is not { } until || until <= now;
        return isFree && await bookmarks.SaveAsync(bookmark with { HeldUntil = now + Hold }, cancel) ? bookmark with { Version = bookmark.Version + 1 } : null;
    }

    private async Task CompareAsync(IShopHistory history, IReadOnlyCollection<ShopRecord> records, DateTimeOffset since, Tally tally, CancellationToken cancel)
    {
        var missing = new List<LoyaltyEvent>();
        foreach (var news in await comparison.NewsAsync(records, since, cancel))
        {
            try
            {
                missing.AddRange(news.Pick(await history.TellAsync(news, cancel)));
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                tally.Failed(problem);
            }
        }

        var recorded = missing.Count == 0 ? [] : await events.RecordAsync(missing, cancel);
        tally.Add(new(records.Count, recorded.Count(outcome => outcome == RecordOutcome.Recorded)));
    }
}
