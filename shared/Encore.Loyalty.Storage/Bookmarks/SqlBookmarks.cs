using Encore.Loyalty.Hosting;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Bookmarks;

/// <summary>The bookmarks on any database that a dialect knows.</summary>
internal sealed class SqlBookmarks(SqlDatabase database) : IBookmarkStore
{
    private readonly BookmarkStatements statements = new(new(database.Options));

    private string Scope => database.Options.Scope;

    public Task<Bookmark?> FindAsync(string name, CancellationToken cancel = default) =>
        database.ReadAsync(async session => (await session.ListAsync(statements.Find, [Scope, name], BookmarkTable.Read, cancel)).FirstOrDefault(), cancel);

    public Task<bool> SaveAsync(Bookmark bookmark, CancellationToken cancel = default)
    {
        SqlWrite write = bookmark.Version == 0
            ? new(statements.Begin, BookmarkTable.Values(Scope, bookmark with { Version = 1 }))
            : new(statements.Move, [bookmark.Position, bookmark.HeldUntil?.ToUnixTimeMilliseconds(), Scope, bookmark.Name, bookmark.Version]);
        return database.WriteAsync(async session => (await session.WriteAsync([write], cancel))[0] == 1, cancel);
    }
}
