using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Encore.Loyalty.Testing.Servers;

/// <summary>Starts programs of a database server. They refuse to run as root: then they run as the user their package made.</summary>
internal static class ServerProcess
{
    /// <param name="user">For root.</param>
    /// <param name="input">What the program reads; not seen in a list of processes.</param>
    /// <param name="line">The program and its arguments.</param>
    public static Process Launch(string user, string input, params string[] line)
    {
        string[] asUser = Environment.UserName == "root" ? ["runuser", "-u", user, "--", .. line] : line;
        var process = Process.Start(new ProcessStartInfo(asUser[0], asUser[1..])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        })!;
        process.StandardInput.WriteLine(input);
        process.StandardInput.Close();
        return process;
    }

    public static void Finish(Process process)
    {
        var problems = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} ended with {process.ExitCode}: {problems.Result}");
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
