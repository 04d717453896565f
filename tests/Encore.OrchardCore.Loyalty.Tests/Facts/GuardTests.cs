using Encore.Loyalty;
using Encore.OrchardCore.Loyalty.Commerce.Orders;
using Encore.OrchardCore.Loyalty.Facts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Tests.Facts;

public sealed class GuardTests
{
    [Test]
    public async Task A_checkout_goes_on_when_the_engine_cannot_start()
    {
        await using var services = new ServiceCollection()
            .AddSingleton<LoyaltyEngine>(_ => throw new NotSupportedException("no such database"))
            .AddScoped<OrderRecorder>()
            .BuildServiceProvider();
        var events = new OrderEvents(new Guard(services, NullLogger<Guard>.Instance));

        Assert.That(async () => await events.OrderedAsync(new ContentItem { ContentType = "Order", ContentItemId = "order1" }, "cart"), Throws.Nothing);
    }

    [Test]
    public async Task What_runs_through_runs_through()
    {
        await using var services = new ServiceCollection().AddSingleton("service").BuildServiceProvider();
        var seen = "";
        await new Guard(services, NullLogger<Guard>.Instance).RunAsync<string>(
            service =>
            {
                seen = service;
                return Task.CompletedTask;
            },
            "a test");

        Assert.That(seen, Is.EqualTo("service"));
    }
}
