namespace Encore.DemoStore.Shop.Orders;

/// <summary>Pieces of one order line that were taken back, and what was paid for them.</summary>
public sealed record RefundLine(long LineId, int Quantity, decimal Net, decimal Tax);
