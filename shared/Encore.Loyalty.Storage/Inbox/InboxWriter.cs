using System.Data.Common;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Storage.Sql;

namespace Encore.Loyalty.Storage.Inbox;

/// <summary>Records facts through the host's own transaction: they are there exactly when the host's change is.</summary>
public sealed class InboxWriter
{
    private readonly StorageOptions options;
    private readonly InboxStatements statements;

    /// <param name="options">Dialect, prefix and schema; no connection is made.</param>
    public InboxWriter(StorageOptions options)
    {
        this.options = options;
        statements = new(new(options));
    }

    /// <summary>As <see cref="Hosting.IInboxStore.RecordAsync"/>; what it says holds when the host commits. Process the item after that, not before.</summary>
    public async Task<RecordOutcome> RecordAsync(DbTransaction hostTransaction, InboxItem item, CancellationToken cancel = default)
    {
        var connection = hostTransaction.Connection ?? throw new InvalidOperationException("The host's transaction has ended: record facts before it commits.");
        await using var runner = new CommandRunner(connection, options.Dialect, hostTransaction);
        var outcomes = await InboxRecording.RunAsync(statements, [item], writes => runner.WriteAsync(writes, cancel), reads => runner.ReadAsync(reads, cancel));
        return outcomes[0];
    }
}
