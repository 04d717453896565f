using System.Security.Cryptography;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Servers;

/// <summary>
/// A PostgreSQL server for tests: the one that the environment variable <c>ENCORE_POSTGRES</c> (a connection string) names, else a throw-away cluster of its own
/// on a free loopback port, from the programs installed on this machine. It is stopped and removed when this process ends, however it ends.
/// </summary>
public sealed class PostgreSqlServer
{
    public const string Variable = "ENCORE_POSTGRES";

    private static readonly Lazy<PostgreSqlServer?> Found = new(Find);

    private PostgreSqlServer(string connectionString) => ConnectionString = connectionString;

    /// <summary>As Npgsql reads it: <c>Host=…;Port=…;Username=…;Password=…;Database=…</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>The server that all tests of this process share; a test that asks for it where there is none is skipped.</summary>
    public static PostgreSqlServer Require()
    {
        if (Found.Value is null)
        {
            Assert.Ignore($"No PostgreSQL here: set {Variable} to a connection string, or install the package 'postgresql'.");
        }

        return Found.Value!;
    }

    private static PostgreSqlServer? Find() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? new(given)
        : PostgreSqlPrograms.Find() is { } programs ? new(Start(programs))
        : null;

    private static string Start(PostgreSqlPrograms programs)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"encore-postgres-{Guid.NewGuid():N}");
        var (port, password) = (ServerProcess.FreePort(), RandomNumberGenerator.GetHexString(32));
        programs.CreateCluster(folder, "encore", password);
        programs.RemoveAfter(Environment.ProcessId, folder);

        // Nothing here outlives the process, so nothing waits for the disk.
        programs.Start(folder, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
        return $"Host=127.0.0.1;Port={port};Username=encore;Password={password};Database=postgres;Include Error Detail=true";
    }
}
