using Encore.Loyalty.Messages;

namespace Encore.Loyalty.Hosting;

/// <summary>Messages that were committed with the ledger and wait to leave.</summary>
public interface IOutboxStore
{
    /// <summary>Unsent messages whose time has come, oldest first.</summary>
    Task<IReadOnlyList<LoyaltyMessage>> UnsentAsync(DateTimeOffset now, int limit, CancellationToken cancel = default);

    Task SentAsync(LoyaltyMessage message, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>Counts a failed attempt; null gives the message up.</summary>
    Task FailAsync(LoyaltyMessage message, string problem, DateTimeOffset? retryAt, CancellationToken cancel = default);
}
