using System.Data.Common;
using System.Linq.Expressions;
using YesSql.Indexes;

namespace YesSql;

public interface ISession : IDisposable, IAsyncDisposable
{
    Task<DbTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default);

    Task<DbTransaction> BeginTransactionAsync();

    Task SaveChangesAsync(CancellationToken cancellationToken = default);

    Task SaveChangesAsync();

    Task CancelAsync();

    IStore Store { get; }
}

public interface IStore : IDisposable
{
    IConfiguration Configuration { get; }
}

public interface IConfiguration
{
    string TablePrefix { get; set; }

    string Schema { get; set; }
}

public interface IQuery<T>
    where T : class
{
    IQuery<T> Skip(int count);

    IQuery<T> Take(int count);

    Task<T> FirstOrDefaultAsync();

    Task<IEnumerable<T>> ListAsync();

    Task<int> CountAsync();
}

public interface IQuery<T, TIndex> : IQuery<T>
    where T : class
    where TIndex : IIndex
{
    IQuery<T, TIndex> Where(Expression<Func<TIndex, bool>> predicate);

    IQuery<T, TIndex> OrderBy(Expression<Func<TIndex, object>> keySelector);

    IQuery<T, TIndex> OrderByDescending(Expression<Func<TIndex, object>> keySelector);

    IQuery<T, TIndex> ThenBy(Expression<Func<TIndex, object>> keySelector);
}

public static class QueryExtensions
{
    public static IQuery<T, TIndex> Query<T, TIndex>(this ISession session, Expression<Func<TIndex, bool>> predicate, bool filterType = false, string collection = null)
        where T : class
        where TIndex : class, IIndex => throw null;
}
