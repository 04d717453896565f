using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Import;

/// <summary>Imports: read, looked at first, then written. Both run beside the requests that ask for them; a node knows only its own file.</summary>
public sealed class ImportDesk(Importer importer, ProgramDesk programs, HostOptions host, TimeProvider clock) : IDisposable
{
    private readonly LongJob<ImportReport> job = new(clock);
    private volatile ImportFile? held;

    /// <summary>The import that runs, or the last one that did; null before the first.</summary>
    public JobStatus<ImportReport>? Latest => job.Latest;

    /// <summary>Reads a file of comma-separated values.</summary>
    /// <param name="name">The file's.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="resolve">The host's customers; null: every id is taken as it stands.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImportFile> ReadAsync(string name, Stream content, ImportReader.Resolve? resolve = null, CancellationToken cancel = default)
    {
        var program = await programs.CurrentAsync(cancel);
        return await new ImportReader(host.Scope, program.Zone, clock.GetUtcNow()).ReadAsync(name, content, resolve, cancel);
    }

    /// <param name="file">What was read.</param>
    /// <param name="writes">False: only computes what it would come to.</param>
    /// <param name="actor">The host's id of who imports.</param>
    /// <param name="progress">Hears of every batch.</param>
    /// <param name="cancel">Stops between two batches; what is written stays.</param>
    public Task<ImportReport> RunAsync(ImportFile file, bool writes, string actor, IProgress<ImportReport>? progress = null, CancellationToken cancel = default) =>
        importer.RunAsync(file, writes, actor, progress, cancel);

    /// <summary>Keeps the file and computes what it would come to, unless an import runs.</summary>
    public void Check(ImportFile file, string actor)
    {
        if (job.Start(actor, (progress, cancel) => importer.RunAsync(file, false, actor, progress, cancel)))
        {
            held = file;
        }
    }

    /// <summary>Imports the file that was looked at.</summary>
    /// <returns>False when it is not kept here any more, or an import runs: give it again.</returns>
    public bool Start(string fileId, string actor) =>
        held is { } file && file.Id == fileId && job.Start(actor, (progress, cancel) => importer.RunAsync(file, true, actor, progress, cancel));

    public void Cancel() => job.Cancel();

    public void Dispose() => job.Dispose();
}
