using System.Net;
using System.Net.Sockets;

namespace Encore.Loyalty.Tests.Engine;

/// <summary>The other side of a webhook, on loopback.</summary>
internal sealed class Receiver : IDisposable
{
    private readonly HttpListener listener = new();

    public Receiver()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = new($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/hook/");
        }

        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = ListenAsync();
    }

    public Uri Address { get; }

    public bool IsDown { get; set; }

    public List<string> Taken { get; } = [];

    public void Dispose() => listener.Close();

    private async Task ListenAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var call = await listener.GetContextAsync();
                using var reader = new StreamReader(call.Request.InputStream);
                var body = await reader.ReadToEndAsync();
                if (!IsDown)
                {
                    Taken.Add(body);
                }

                call.Response.StatusCode = IsDown ? 503 : 204;
                call.Response.Close();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
