using System.Runtime.CompilerServices;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>Goes through the whole ledger and checks account by account, a few ranges of members at once.</summary>
internal sealed class LedgerWalk(ILedgerScan scan)
{
    /// <summary>One more than are worked on, so that nobody waits for the one that is handed out. A shop has other work for its processors, too.</summary>
    private static readonly int RangesAtOnce = Math.Min(Environment.ProcessorCount, 4) + 1;

    /// <summary>In the order of the members, each with all that was found.</summary>
    public async IAsyncEnumerable<List<AccountAudit>> PagesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var running = new Queue<Task<List<AccountAudit>>>();
        try
        {
            await foreach (var range in RangesAsync(cancel))
            {
                running.Enqueue(Task.Run(() => CheckAsync(range, stop.Token), CancellationToken.None));
                if (running.Count == RangesAtOnce)
                {
                    yield return await running.Dequeue();
                }
            }

            while (running.TryDequeue(out var page))
            {
                yield return await page;
            }
        }
        finally
        {
            await stop.CancelAsync();
            foreach (var page in running)
            {
                await Task.WhenAny(page);
            }
        }
    }

    public Task<AccountAudit> CheckAsync(StoredAccount stored, CancellationToken cancel) => CheckAsync(stored, new(), cancel);

    private async IAsyncEnumerable<StoredRange> RangesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        string? next = null;
        do
        {
            var some = await scan.RangesAsync(next, cancel);
            foreach (var range in some.Ranges)
            {
                yield return range;
            }

            next = some.Next;
        }
        while (next is not null);
    }

    private async Task<List<AccountAudit>> CheckAsync(StoredRange range, CancellationToken cancel)
    {
        var glance = new EntryGlance();
        var accounts = await scan.AccountsAsync(range, cancel);
        var audits = new List<AccountAudit>(accounts.Count);
        foreach (var stored in accounts)
        {
            audits.Add(await CheckAsync(stored, glance, cancel));
        }

        return audits;
    }

    private async Task<AccountAudit> CheckAsync(StoredAccount stored, EntryGlance glance, CancellationToken cancel)
    {
        var audit = new AccountAudit(stored, glance);
        var page = stored.Entries;
        audit.Add(page);
        while (page.HasMore)
        {
            page = await scan.EntriesAsync(stored.Member, page.Entries[^1].Sequence, cancel);
            audit.Add(page);
        }

        // A long history is read in several pieces; what was appended meanwhile shows at its end.
        if (audit.HasEntriesBehind && (await scan.AccountAsync(stored.Member, cancel))?.Account?.Version != stored.Account?.Version)
        {
            audit.Moved();
        }

        audit.Finish();
        return audit;
    }
}
