using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;

namespace Encore.Loyalty.Storage;

/// <summary>The database of a store or tenant, as its host describes it.</summary>
public sealed record StorageOptions
{
    /// <summary>As in <see cref="Hosting.HostOptions.Scope"/>; several scopes may share the tables.</summary>
    public required string Scope { get; init; }

    /// <summary>Makes a connection, closed or open. Encore opens it outside any ambient transaction and disposes it.</summary>
    public required Func<DbConnection> Connect { get; init; }

    public required SqlDialect Dialect { get; init; }

    /// <summary>In front of every table and index name; a tenant's own prefix goes before it.</summary>
    public string TablePrefix { get; init; } = "encore_";

    /// <summary>Must exist; null: the connection's default.</summary>
    public string? Schema { get; init; }

    /// <summary>Off behind a connection pooler that hands each transaction another server connection.</summary>
    public bool PrepareStatements { get; init; } = true;

    /// <summary>Rows of many members may go to PostgreSQL in one statement; off where the tables are spread over machines by the member.</summary>
    public bool GathersMembers { get; init; } = true;

    /// <summary>The table of members, quoted, for statements of tools.</summary>
    public string MemberTableName() => new Sql.SqlText(this).Name(Tables.MemberTable.Definition);
}
