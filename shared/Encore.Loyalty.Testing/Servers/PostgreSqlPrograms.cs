namespace Encore.Loyalty.Testing.Servers;

/// <summary>The server programs installed on this machine, newest version first. Root may not run them: then they run as the user <c>postgres</c>.</summary>
internal sealed class PostgreSqlPrograms(string folder)
{
    private const string User = "postgres";

    public static PostgreSqlPrograms? Find()
    {
        const string debian = "/usr/lib/postgresql";
        var packaged = Directory.Exists(debian) ? Directory.GetDirectories(debian).OrderByDescending(Version).Select(path => Path.Combine(path, "bin")) : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return packaged.Concat(onPath).FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")) && File.Exists(Path.Combine(path, "pg_ctl"))) is { } found ? new(found) : null;
    }

    /// <summary>The password goes through a file that only the server's user can read, for as long as it is needed.</summary>
    public void CreateCluster(string data, string user, string password)
    {
        const string script = """
            umask 077; cat > "$1.password"
            "$0" -D "$1" -U "$2" -E UTF8 --locale=C.UTF-8 -A scram-sha-256 --pwfile="$1.password" --no-sync; result=$?
            rm "$1.password"; exit $result
            """;
        ServerProcess.Finish(ServerProcess.Launch(User, password, "sh", "-c", script, Path.Combine(folder, "initdb"), data, user));
    }

    public void Start(string data, string settings) =>
        ServerProcess.Finish(ServerProcess.Launch(User, "", Path.Combine(folder, "pg_ctl"), "start", "-w", "-D", data, "-l", Path.Combine(data, "server.log"), "-o", settings));

    /// <summary>A watchman that outlives this process: it stops the server and removes its files as soon as the process is gone, killed or not.</summary>
    public void RemoveAfter(int process, string data) => ServerProcess.Launch(
        User, "", "sh", "-c", """trap '' HUP INT; while ps -p "$0"; do sleep 0.5; done > /dev/null 2>&1; "$1" stop -D "$2" -m immediate; rm -rf "$2" """,
        $"{process}", Path.Combine(folder, "pg_ctl"), data);

    private static int Version(string path) => int.TryParse(Path.GetFileName(path), out var version) ? version : 0;
}
