using System.Net.Http.Json;
using Encore.Loyalty.Messages;

namespace Encore.SampleExtension;

/// <summary>Posts every message as JSON to an address of the agency's choice, beside the shop's own mails. What the other side does not take with success is sent again later, so it goes by <c>id</c>.</summary>
public sealed class WebhookChannel(Uri address) : IMessageSender, IDisposable
{
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(10) };

    public string Channel => "webhook";

    public async Task SendAsync(LoyaltyMessage message, CancellationToken cancel)
    {
        using var answer = await client.PostAsJsonAsync(address, new { message.Id, Member = message.Member.Value, message.Kind, message.Values, message.CreatedAt }, cancel);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => client.Dispose();
}
