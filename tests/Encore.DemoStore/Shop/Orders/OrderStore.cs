namespace Encore.DemoStore.Shop.Orders;

public sealed class OrderStore
{
    public Order? Find(SqlSession sql, long id) => One(sql, "WHERE id = @key", id);

    public Order? FindByToken(SqlSession sql, string token) => One(sql, "WHERE checkout_token = @key", token);

    public Order? FindByPublicKey(SqlSession sql, string key) => One(sql, "WHERE public_key = @key", key);

    /// <summary>Newest first.</summary>
    public List<Order> OfCustomer(SqlSession sql, long customerId) =>
        OrderRows.Read(sql, "WHERE customer_id = @customer ORDER BY placed_at DESC, id DESC", ("customer", customerId));

    /// <summary>Newest first, with a look at the whole shop.</summary>
    public List<Order> All(SqlSession sql) => OrderRows.Read(sql, "ORDER BY placed_at DESC, id DESC");

    /// <summary>Oldest first, a page at a time: for those who read the whole history.</summary>
    public List<Order> After(SqlSession sql, long id, int count) =>
        OrderRows.Read(sql, "WHERE id > @id ORDER BY id LIMIT @count", ("id", id), ("count", count));

    /// <summary>A paid order, not cancelled, in which something of the product was kept.</summary>
    public bool HasBought(SqlSession sql, long customerId, string productId) => sql.Scalar<long>(
        """
        SELECT COUNT(*) FROM orders o JOIN order_lines l ON l.order_id = o.id
        WHERE o.customer_id = @customer AND l.product_id = @product AND l.refunded_quantity < l.quantity
          AND o.paid_at IS NOT NULL AND o.cancelled_at IS NULL
        """,
        ("customer", customerId),
        ("product", productId)) > 0;

    /// <summary>Somebody without an account has ordered with this e-mail address.</summary>
    public bool HasGuestBought(SqlSession sql, string email) =>
        sql.Scalar<long>("SELECT COUNT(*) FROM orders WHERE customer_id IS NULL AND email = @email", ("email", email.Trim())) > 0;

    public Order Add(SqlSession sql, Order order, string token)
    {
        var id = OrderRows.Insert(sql, order, token);
        foreach (var discount in order.Discounts)
        {
            OrderRows.Insert(sql, id, discount);
        }

        return order with { Id = id, Lines = [.. order.Lines.Select(line => line with { Id = OrderRows.Insert(sql, id, line) })] };
    }

    /// <summary>Writes what can still change: the dates, what went back, and lines that became smaller.</summary>
    public void Save(SqlSession sql, Order order)
    {
        OrderRows.Update(sql, order);
        foreach (var line in order.Lines)
        {
            OrderRows.Update(sql, line);
        }
    }

    static Order? One(SqlSession sql, string where, object key) =>
        OrderRows.Read(sql, where, ("key", key)) is [var order, ..] ? order : null;
}
