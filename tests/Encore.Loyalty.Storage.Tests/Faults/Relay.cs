using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Encore.Loyalty.Storage.Tests.Faults;

/// <summary>A way to a server that can be cut: at once, or just when the server has done what it was asked and is about to say so.</summary>
internal sealed class Relay : IDisposable
{
    private readonly int server;
    private readonly List<TcpClient> open = [];
    private TcpListener listener;
    private volatile Regex? fatal;
    private int roundTrips;

    public Relay(int server)
    {
        this.server = server;
        listener = Listen(0);
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>The answer to the next message in which this is found never arrives.</summary>
    public void LoseAnswerTo(Regex message) => fatal = message;

    /// <summary>How often something was sent to the server after it had said something.</summary>
    public int RoundTrips => roundTrips;

    /// <summary>As when the server is down.</summary>
    public void Close()
    {
        listener.Dispose();
        lock (open)
        {
            open.ForEach(client => client.Dispose());
            open.Clear();
        }
    }

    public void Reopen() => listener = Listen(Port);

    public void Dispose() => Close();

    private TcpListener Listen(int port)
    {
        var started = new TcpListener(IPAddress.Loopback, port);
        started.Start();
        _ = AcceptAsync(started);
        return started;
    }

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
            {
                var client = await from.AcceptTcpClientAsync();
                var upstream = new TcpClient("127.0.0.1", server);
                lock (open)
                {
                    open.AddRange([client, upstream]);
                }

                var lost = new Loss();
                _ = PumpAsync(client, upstream, bytes =>
                {
                    lost.IsNear |= Takes(bytes);
                    Interlocked.Add(ref roundTrips, Interlocked.Exchange(ref lost.HasSpoken, 0));
                });
                _ = PumpAsync(upstream, client, _ =>
                {
                    lost.IsHere |= lost.IsNear;
                    lost.HasSpoken = 1;
                });

                async Task PumpAsync(TcpClient source, TcpClient target, Action<ReadOnlyMemory<byte>> look) => await RelayAsync(source, target, look, lost);
            }
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Closed.
        }
    }

    private bool Takes(ReadOnlyMemory<byte> bytes)
    {
        if (fatal is not { } message || !message.IsMatch(Encoding.UTF8.GetString(bytes.Span)))
        {
            return false;
        }

        fatal = null;
        return true;
    }

    private static async Task RelayAsync(TcpClient source, TcpClient target, Action<ReadOnlyMemory<byte>> look, Loss lost)
    {
        var buffer = new byte[65536];
        try
        {
            while (await source.GetStream().ReadAsync(buffer) is > 0 and var count)
            {
                look(buffer.AsMemory(0, count));
                if (lost.IsHere)
                {
                    break;
                }

                await target.GetStream().WriteAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut by the other side.
        }

        source.Dispose();
        target.Dispose();
    }

    private sealed class Loss
    {
        public volatile bool IsNear;

        public volatile bool IsHere;

        public volatile int HasSpoken = 1;
    }
}
