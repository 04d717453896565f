using System.Text.Json;

namespace Encore.DemoStore.Shop.Orders;

public sealed class RefundStore
{
    /// <summary>Oldest first.</summary>
    public List<Refund> OfOrder(SqlSession sql, long orderId) =>
        sql.Rows("SELECT * FROM refunds WHERE order_id = @order ORDER BY id", Map, ("order", orderId));

    public bool IsKnown(SqlSession sql, string token) =>
        sql.Scalar<long>("SELECT COUNT(*) FROM refunds WHERE token = @token", ("token", token)) > 0;

    public Refund Add(SqlSession sql, long orderId, RefundRequest request, RefundPlan plan, DateTimeOffset at)
    {
        var id = sql.Scalar<long>(
            """
            INSERT INTO refunds (token, order_id, amount, shipping, lines, reason, made_at)
            VALUES (@token, @order, @amount, @shipping, @lines, @reason, @at) RETURNING id
            """,
            ("token", request.Token),
            ("order", orderId),
            ("amount", plan.Amount),
            ("shipping", plan.Shipping),
            ("lines", JsonSerializer.Serialize(plan.Lines)),
            ("reason", request.Reason),
            ("at", at));
        return new Refund(id, plan.Amount, plan.Shipping, plan.Lines, request.Reason, at);
    }

    static Refund Map(SqlRow row) => new(
        row.Number("id"),
        row.Money("amount"),
        row.Money("shipping"),
        JsonSerializer.Deserialize<List<RefundLine>>(row.Text("lines"))!,
        row.Text("reason"),
        row.Instant("made_at"));
}
