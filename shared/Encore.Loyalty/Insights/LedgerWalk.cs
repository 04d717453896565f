using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>Goes through the whole ledger and checks account by account, while the next pages are read.</summary>
internal sealed class LedgerWalk(ILedgerScan scan)
{
    /// <summary>Pages that are read ahead of the one being checked.</summary>
    private const int PagesAhead = 2;

    private readonly EntryGlance glance = new();

    public async IAsyncEnumerable<List<AccountAudit>> PagesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var pages = Channel.CreateBounded<IReadOnlyList<StoredAccount>>(new BoundedChannelOptions(PagesAhead) { SingleReader = true, SingleWriter = true });
        var reader = Task.Run(() => ReadAsync(pages.Writer, reading.Token), CancellationToken.None);
        try
        {
            await foreach (var page in pages.Reader.ReadAllAsync(cancel))
            {
                var audits = new List<AccountAudit>(page.Count);
                foreach (var stored in page)
                {
                    audits.Add(await CheckAsync(stored, cancel));
                }

                yield return audits;
            }
        }
        finally
        {
            await reading.CancelAsync();
            await reader;
        }
    }

    public async Task<AccountAudit> CheckAsync(StoredAccount stored, CancellationToken cancel)
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

    private async Task ReadAsync(ChannelWriter<IReadOnlyList<StoredAccount>> pages, CancellationToken cancel)
    {
        try
        {
            MemberId? next = null;
            do
            {
                var page = await scan.PageAsync(next, cancel);
                await pages.WriteAsync(page.Accounts, cancel);
                next = page.Next;
            }
            while (next is not null);
            pages.Complete();
        }
        catch (Exception problem)
        {
            // Whoever reads the pages hears of it.
            pages.TryComplete(problem);
        }
    }
}
