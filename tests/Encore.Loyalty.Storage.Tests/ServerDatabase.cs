using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>A place for tables on a server, which other connections can reach too.</summary>
public abstract class ServerDatabase : TestDatabase
{
    public abstract int Port { get; }

    /// <summary>In the message of a commit after which the server has nothing left to wait for.</summary>
    public abstract Regex LastWordsOfCommit { get; }

    /// <summary>The same place, by another way: a port of this machine that leads there. Nothing is pooled.</summary>
    public abstract DbConnection ConnectThrough(int port);

    /// <summary>Cuts the connections that wait for a lock.</summary>
    public Task<int> CutWaitingAsync() => CutAsync(Waiting);

    /// <summary>Cuts the connections that do nothing.</summary>
    public Task<int> CutIdleAsync() => CutAsync(Idle);

    /// <summary>Numbers of connections.</summary>
    protected abstract string Waiting { get; }

    protected abstract string Idle { get; }

    protected abstract string Cut(long connection);

    /// <summary>From a connection of its own, so that none of those to be cut is used for it.</summary>
    private async Task<int> CutAsync(string query)
    {
        await using var connection = ConnectThrough(Port);
        await connection.OpenAsync();
        var found = new List<long>();
        await using (var reader = await Command(connection, query).ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                found.Add(Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture));
            }
        }

        foreach (var id in found)
        {
            await Command(connection, Cut(id)).ExecuteNonQueryAsync();
        }

        return found.Count;
    }

    private static DbCommand Command(DbConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}
