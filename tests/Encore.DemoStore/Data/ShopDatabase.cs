using Microsoft.Data.Sqlite;

namespace Encore.DemoStore.Data;

/// <summary>The shop's one SQLite file.</summary>
public sealed class ShopDatabase(StoreOptions options)
{
    /// <summary>Columns that came after the first shop was opened.</summary>
    static readonly (string Table, string Column, string Definition)[] Later =
    [
        ("order_discounts", "after_tax", "INTEGER NOT NULL DEFAULT 0"),
        ("orders", "edited_off", "TEXT NOT NULL DEFAULT '0'"),
    ];

    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = options.DatabaseFile,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    /// <summary>For reading. Changes go through <see cref="ShopWork"/>, which tells the listeners.</summary>
    public SqlSession Open() => new(OpenConnection());

    public SqliteConnection OpenConnection()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Creates folder, file and tables where they are missing.</summary>
    public void Prepare()
    {
        Directory.CreateDirectory(options.DataFolder);
        using var sql = Open();
        sql.Execute("PRAGMA journal_mode = WAL");
        sql.Execute(EmbeddedFile.Read("schema.sql"));
        foreach (var (table, column, definition) in Later)
        {
            if (sql.Scalar<long>("SELECT COUNT(*) FROM pragma_table_info(@table) WHERE name = @column", ("table", table), ("column", column)) == 0)
            {
                sql.Execute($"ALTER TABLE {table} ADD COLUMN {column} {definition}");
            }
        }
    }

    /// <summary>Throws away everything that happened in the shop: the database and the keys of its cookies.</summary>
    public void Erase()
    {
        SqliteConnection.ClearAllPools();
        Directory.CreateDirectory(options.DataFolder);
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(options.DatabaseFile + suffix);
        }

        if (Directory.Exists(options.KeyFolder))
        {
            Directory.Delete(options.KeyFolder, recursive: true);
        }
    }
}
