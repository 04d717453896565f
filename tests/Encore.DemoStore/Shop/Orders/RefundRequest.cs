namespace Encore.DemoStore.Shop.Orders;

/// <summary>Either an amount, or pieces of lines (with the shipping fee on top if wished).</summary>
/// <param name="Token">From the form: the same token never returns money twice.</param>
/// <param name="Pieces">Quantity by line id.</param>
public sealed record RefundRequest(
    string Token,
    decimal? Amount,
    IReadOnlyDictionary<long, int> Pieces,
    bool WithShipping,
    string Reason);
