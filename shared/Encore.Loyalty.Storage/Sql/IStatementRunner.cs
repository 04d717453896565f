namespace Encore.Loyalty.Storage.Sql;

/// <summary>Carries statements to the server over one open connection.</summary>
internal interface IStatementRunner : IAsyncDisposable
{
    Task BeginAsync(CancellationToken cancel);

    Task CommitAsync(CancellationToken cancel);

    Task RollbackAsync(CancellationToken cancel);

    /// <summary>All changes or, when one with a guard touches no row, none.</summary>
    /// <param name="writes">At least one.</param>
    /// <param name="mayGather">Those of one kind may go in one statement, as <see cref="Gathered"/> puts them together.</param>
    /// <param name="cancel">Stops before the end of the transaction.</param>
    /// <returns>The change whose guard stopped it; null when all are made and committed.</returns>
    Task<SqlWrite?> CommitAllAsync(IReadOnlyList<SqlWrite> writes, bool mayGather, CancellationToken cancel);

    /// <summary>In the order given; several outside a transaction all see the same instant.</summary>
    Task ReadAsync(IReadOnlyList<SqlRead> reads, CancellationToken cancel);

    /// <returns>The number of rows that each touched.</returns>
    Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<SqlWrite> writes, CancellationToken cancel);
}
