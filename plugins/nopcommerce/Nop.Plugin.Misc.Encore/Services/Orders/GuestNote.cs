using Nop.Core.Domain.Logging;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Encore.Services.Orders;

/// <summary>A line in the store's log, for those who switched on debugging, that an order of a guest earned nothing.</summary>
public sealed class GuestNote(ILogger logger)
{
    public Task WriteAsync(int orderId) => logger.IsEnabled(LogLevel.Debug)
        ? logger.InsertLogAsync(LogLevel.Debug, $"Encore Loyalty: order {orderId} belongs to a guest or to a deleted account and earns nothing.")
        : Task.CompletedTask;
}
