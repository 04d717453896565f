using System.Globalization;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Processing.Events;

/// <summary>Money was given back.</summary>
public sealed record OrderRefunded : OrderEvent
{
    /// <summary>All that has been refunded on this order so far, this refund included.</summary>
    public required Money RefundedTotal { get; init; }

    /// <summary>What has been refunded by line so far, where the host knows; empty when only shipping or fees were given back; null when only the amount is known.</summary>
    public IReadOnlyList<RefundedLine>? Lines { get; init; }

    public override string Kind => "order-refunded";

    public override string Fact => string.Create(CultureInfo.InvariantCulture, $"refunded/{RefundedTotal.Amount:0.00##}");

    public override string? Problem() =>
        RefundedTotal.Amount <= 0 ? $"The refunded total must be above zero, got {RefundedTotal}."
        : Lines?.FirstOrDefault(line => line.Net < 0) is { } line ? $"Line {line.LineId} has a negative refund of {line.Net}."
        : null;
}
