using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Bookmarks;

/// <summary>The statements of the bookmarks.</summary>
internal sealed class BookmarkStatements(SqlText sql)
{
    public SqlStatement Find { get; } = sql.Of($"SELECT {BookmarkTable.Definition.Columns} FROM {BookmarkTable.Definition} WHERE scope = {In.Text} AND name = {In.Text}");

    public SqlStatement Begin { get; } = sql.InsertIfAbsent(BookmarkTable.Definition, "scope", "name");

    public SqlStatement Move { get; } = sql.Of($"""
        UPDATE {BookmarkTable.Definition} SET reached = {In.Text}, held_until = {In.Long}, version = version + 1
        WHERE scope = {In.Text} AND name = {In.Text} AND version = {In.Long}
        """);
}
