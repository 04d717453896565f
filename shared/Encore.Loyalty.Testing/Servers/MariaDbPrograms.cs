using System.Diagnostics;
using System.Net.Sockets;

namespace Encore.Loyalty.Testing.Servers;

/// <summary>The MariaDB programs installed on this machine. Root may not run them: then they run as the user <c>mysql</c>.</summary>
internal sealed class MariaDbPrograms(string installer, string server)
{
    private const string User = "mysql";

    public static MariaDbPrograms? Find()
    {
        string[] folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/usr/local/sbin"];
        string? Of(string program) => folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        return Of("mariadb-install-db") is { } installer && Of("mariadbd") is { } server ? new(installer, server) : null;
    }

    public void CreateData(string folder) => ServerProcess.Finish(ServerProcess.Launch(
        User, "", installer, "--no-defaults", $"--datadir={folder}", "--auth-root-authentication-method=socket", "--skip-test-db"));

    /// <summary>Under a watchman that outlives this process: it ends the server and removes its files as soon as the process is gone, killed or not.</summary>
    /// <param name="process">The one to watch.</param>
    /// <param name="folder">The server's own.</param>
    /// <param name="first">Statements, one a line, that the server runs before anybody can connect; in a file that only its user can read.</param>
    /// <param name="settings">For the server.</param>
    public Process StartFor(int process, string folder, string first, params string[] settings)
    {
        const string script = """
            trap '' HUP INT; umask 077; watched=$1; folder=$2; shift 2
            cat > "$folder/first.sql"
            "$0" --no-defaults --datadir="$folder" --init-file="$folder/first.sql" "$@" > "$folder/server.log" 2>&1 & server=$!
            while ps -p $watched && kill -0 $server; do sleep 0.5; done > /dev/null 2>&1
            kill -9 $server; rm -rf "$folder"
            """;
        return ServerProcess.Launch(User, first, ["sh", "-c", script, server, $"{process}", folder, .. settings]);
    }

    /// <summary>It says the first word of a conversation only when it is ready.</summary>
    public static void WaitFor(int port, Process watchman)
    {
        var deadline = Environment.TickCount64 + 60_000;
        while (Environment.TickCount64 < deadline && !watchman.HasExited)
        {
            try
            {
                using var client = new TcpClient("127.0.0.1", port) { ReceiveTimeout = 20_000 };
                if (client.GetStream().ReadByte() >= 0)
                {
                    return;
                }
            }
            catch (Exception problem) when (problem is SocketException or IOException)
            {
                Thread.Sleep(100);
            }
        }

        throw new InvalidOperationException("The MariaDB server did not start within a minute.");
    }
}
