using System.Text.Json;

namespace Encore.DemoStore.Shop.Carts;

public sealed class CartStore(Catalog catalog)
{
    public Cart Find(SqlSession sql, string id)
    {
        var lines = sql.Rows(
            "SELECT product_id, quantity FROM cart_lines WHERE cart_id = @id ORDER BY rowid",
            row => (Product: catalog.Find(row.Text("product_id")), Quantity: row.Count("quantity")),
            ("id", id));
        var known = lines.Where(line => line.Product is not null).Select(line => new CartLine(line.Product!, line.Quantity));
        var empty = new Cart(id, [.. known], null, 0, null);
        return sql.Row(
            "SELECT coupon, points, details FROM carts WHERE id = @id",
            row => empty with
            {
                Coupon = row.TextOrNull("coupon"),
                Points = row.Number("points"),
                Details = Details(row.TextOrNull("details")),
            },
            ("id", id)) ?? empty;
    }

    public int Pieces(SqlSession sql, string id) => (int)sql.Scalar<long>(
        "SELECT COALESCE(SUM(quantity), 0) FROM cart_lines WHERE cart_id = @id",
        ("id", id));

    public void Add(SqlSession sql, string id, string productId, int quantity)
    {
        Open(sql, id);
        sql.Execute(
            """
            INSERT INTO cart_lines (cart_id, product_id, quantity) VALUES (@id, @product, @quantity)
            ON CONFLICT (cart_id, product_id) DO UPDATE SET quantity = MIN(quantity + excluded.quantity, @most)
            """,
            ("id", id),
            ("product", productId),
            ("quantity", Math.Clamp(quantity, 1, CartLine.Most)),
            ("most", CartLine.Most));
    }

    /// <summary>Zero takes the product out.</summary>
    public void SetQuantity(SqlSession sql, string id, string productId, int quantity)
    {
        var statement = quantity <= 0
            ? "DELETE FROM cart_lines WHERE cart_id = @id AND product_id = @product"
            : "UPDATE cart_lines SET quantity = @quantity WHERE cart_id = @id AND product_id = @product";
        sql.Execute(statement, ("id", id), ("product", productId), ("quantity", Math.Min(quantity, CartLine.Most)));
    }

    public void SetCoupon(SqlSession sql, string id, string? code)
    {
        Open(sql, id);
        sql.Execute("UPDATE carts SET coupon = @code WHERE id = @id", ("code", code), ("id", id));
    }

    public void SetPoints(SqlSession sql, string id, long points)
    {
        Open(sql, id);
        sql.Execute("UPDATE carts SET points = @points WHERE id = @id", ("points", Math.Max(0, points)), ("id", id));
    }

    public void SetDetails(SqlSession sql, string id, CheckoutDetails details)
    {
        Open(sql, id);
        sql.Execute(
            "UPDATE carts SET details = @details WHERE id = @id",
            ("details", JsonSerializer.Serialize(details)),
            ("id", id));
    }

    /// <summary>Empties the cart after an order; the address stays for the next one.</summary>
    public void Clear(SqlSession sql, string id)
    {
        sql.Execute("DELETE FROM cart_lines WHERE cart_id = @id", ("id", id));
        sql.Execute("UPDATE carts SET coupon = NULL, points = 0 WHERE id = @id", ("id", id));
    }

    /// <summary>A guest has signed in: what is in the guest's cart goes into the customer's.</summary>
    public void Merge(SqlSession sql, string from, string into)
    {
        foreach (var line in Find(sql, from).Lines)
        {
            Add(sql, into, line.Product.Id, line.Quantity);
        }

        sql.Execute("DELETE FROM carts WHERE id = @from", ("from", from));
    }

    static void Open(SqlSession sql, string id) =>
        sql.Execute("INSERT INTO carts (id) VALUES (@id) ON CONFLICT (id) DO NOTHING", ("id", id));

    static CheckoutDetails? Details(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<CheckoutDetails>(json);
}
