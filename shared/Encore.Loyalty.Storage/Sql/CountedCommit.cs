namespace Encore.Loyalty.Storage.Sql;

/// <summary>A transaction whose guards are checked here, by the rows that each change has touched.</summary>
internal static class CountedCommit
{
    public static async Task<SqlWrite?> RunAsync(IStatementRunner runner, IReadOnlyList<SqlWrite> writes, CancellationToken cancel)
    {
        await runner.BeginAsync(cancel);
        var touched = await runner.WriteAsync(writes, cancel);
        var missed = writes.Where((write, index) => touched[index] == 0 && write.Guard != WriteGuard.None).MinBy(write => write.Guard);
        await (missed is null ? runner.CommitAsync(cancel) : runner.RollbackAsync(cancel));
        return missed;
    }
}
