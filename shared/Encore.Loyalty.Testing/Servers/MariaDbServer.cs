using System.Security.Cryptography;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Servers;

/// <summary>
/// A MariaDB server for tests: the one that the environment variable <c>ENCORE_MARIADB</c> (a connection string) names, else a throw-away one of its own
/// on a free loopback port, from the programs installed on this machine. It is ended and removed when this process ends, however it ends.
/// </summary>
public sealed class MariaDbServer
{
    public const string Variable = "ENCORE_MARIADB";

    private static readonly Lazy<MariaDbServer?> Found = new(Find);

    private MariaDbServer(string connectionString) => ConnectionString = connectionString;

    /// <summary>As MySqlConnector reads it, without a database: <c>Server=…;Port=…;User ID=…;Password=…</c>. The user may make databases.</summary>
    public string ConnectionString { get; }

    /// <summary>The server that all tests of this process share; a test that asks for it where there is none is skipped.</summary>
    public static MariaDbServer Require()
    {
        if (Found.Value is null)
        {
            Assert.Ignore($"No MariaDB here: set {Variable} to a connection string, or install the package 'mariadb-server'.");
        }

        return Found.Value!;
    }

    private static MariaDbServer? Find() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? new(given)
        : MariaDbPrograms.Find() is { } programs ? new(Start(programs))
        : null;

    private static string Start(MariaDbPrograms programs)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"encore-mariadb-{Guid.NewGuid():N}");
        var (port, password) = (ServerProcess.FreePort(), RandomNumberGenerator.GetHexString(32));
        programs.CreateData(folder);

        // Nothing here outlives the process, so nothing waits for the disk. The texts' default collation is one that would do harm: nothing of ours may rest on it.
        var watchman = programs.StartFor(
            Environment.ProcessId, folder, $"CREATE USER encore@'127.0.0.1' IDENTIFIED BY '{password}';\nGRANT ALL ON *.* TO encore@'127.0.0.1';",
            $"--port={port}", "--bind-address=127.0.0.1", $"--socket={folder}/server.sock", "--max-connections=300", "--skip-name-resolve",
            "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--innodb-buffer-pool-size=64M", "--character-set-server=latin1");
        MariaDbPrograms.WaitFor(port, watchman);
        return $"Server=127.0.0.1;Port={port};User ID=encore;Password={password}";
    }
}
