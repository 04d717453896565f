using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Encore.Tests.Shop;

public sealed class FakeLog(FakeShop shop) : ILogger
{
    public bool IsEnabled(LogLevel level) => true;

    public Task InsertLogAsync(LogLevel logLevel, string shortMessage, string fullMessage = "", Customer? customer = null)
    {
        shop.Log.Add($"{logLevel}: {shortMessage}");
        return Task.CompletedTask;
    }

    public Task ErrorAsync(string message, Exception? exception = null, Customer? customer = null)
    {
        shop.Log.Add($"Error: {message}");
        return Task.CompletedTask;
    }
}
