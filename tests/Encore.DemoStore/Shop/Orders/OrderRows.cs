namespace Encore.DemoStore.Shop.Orders;

/// <summary>Orders as rows of three tables.</summary>
static class OrderRows
{
    public static List<Order> Read(SqlSession sql, string rest, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var orders = sql.Rows("SELECT * FROM orders " + rest, Order, values);
        var chosen = "WHERE order_id IN (" + string.Join(',', orders.Select(order => order.Id)) + ")";
        var lines = sql.Rows($"SELECT * FROM order_lines {chosen} ORDER BY id", row => (Id: row.Number("order_id"), Line: Line(row)))
            .ToLookup(it => it.Id, it => it.Line);
        var discounts = sql.Rows($"SELECT * FROM order_discounts {chosen} ORDER BY rowid", row => (Id: row.Number("order_id"), It: Discount(row)))
            .ToLookup(it => it.Id, it => it.It);
        return [.. orders.Select(order => order with { Lines = [.. lines[order.Id]], Discounts = [.. discounts[order.Id]] })];
    }

    public static long Insert(SqlSession sql, Order order, string token) => sql.Scalar<long>(
        """
        INSERT INTO orders (public_key, checkout_token, customer_id, name, email, language, street, city, postal_code, country,
          shipping_method, payment_method, shipping, discount_total, tax_total, total, placed_at)
        VALUES (@key, @token, @customer, @name, @email, @language, @street, @city, @postal, @country,
          @method, @payment, @shipping, @discount, @tax, @total, @placed) RETURNING id
        """,
        ("key", order.PublicKey),
        ("token", token),
        ("customer", order.CustomerId),
        ("name", order.Details.Name),
        ("email", order.Details.Email),
        ("language", order.Language),
        ("street", order.Details.Street),
        ("city", order.Details.City),
        ("postal", order.Details.PostalCode),
        ("country", order.Details.Country),
        ("method", order.Details.Shipping),
        ("payment", order.Payment),
        ("shipping", order.Shipping),
        ("discount", order.DiscountTotal),
        ("tax", order.TaxTotal),
        ("total", order.Total),
        ("placed", order.PlacedAt));

    public static long Insert(SqlSession sql, long orderId, OrderLine line) => sql.Scalar<long>(
        """
        INSERT INTO order_lines (order_id, product_id, category_id, quantity, unit_price, discount, net, tax)
        VALUES (@order, @product, @category, @quantity, @price, @discount, @net, @tax) RETURNING id
        """,
        ("order", orderId),
        ("product", line.ProductId),
        ("category", line.CategoryId),
        ("quantity", line.Quantity),
        ("price", line.UnitPrice),
        ("discount", line.Discount),
        ("net", line.Net),
        ("tax", line.Tax));

    public static void Insert(SqlSession sql, long orderId, AppliedDiscount discount) => sql.Execute(
        """
        INSERT INTO order_discounts (order_id, source, code, label, amount, points, free_shipping, after_tax)
        VALUES (@order, @source, @code, @label, @amount, @points, @free, @after)
        """,
        ("order", orderId),
        ("source", discount.Source),
        ("code", discount.Code),
        ("label", discount.Label),
        ("amount", discount.Amount),
        ("points", discount.Points),
        ("free", discount.FreeShipping),
        ("after", discount.AfterTax));

    public static void Update(SqlSession sql, Order order) => sql.Execute(
        """
        UPDATE orders SET paid_at = @paid, fulfilled_at = @fulfilled, cancelled_at = @cancelled,
          discount_total = @discount, tax_total = @tax, total = @total, edited_off = @edited,
          refunded_total = @refunded, refunded_shipping = @shipping WHERE id = @id
        """,
        ("paid", order.PaidAt),
        ("fulfilled", order.FulfilledAt),
        ("cancelled", order.CancelledAt),
        ("discount", order.DiscountTotal),
        ("tax", order.TaxTotal),
        ("total", order.Total),
        ("edited", order.EditedOff),
        ("refunded", order.RefundedTotal),
        ("shipping", order.RefundedShipping),
        ("id", order.Id));

    public static void Update(SqlSession sql, OrderLine line) => sql.Execute(
        """
        UPDATE order_lines SET quantity = @quantity, discount = @discount, net = @net, tax = @tax,
          refunded_quantity = @back, refunded_net = @backNet, refunded_tax = @backTax WHERE id = @id
        """,
        ("quantity", line.Quantity),
        ("discount", line.Discount),
        ("net", line.Net),
        ("tax", line.Tax),
        ("back", line.RefundedQuantity),
        ("backNet", line.RefundedNet),
        ("backTax", line.RefundedTax),
        ("id", line.Id));

    static Order Order(SqlRow row) => new()
    {
        Id = row.Number("id"),
        PublicKey = row.Text("public_key"),
        CustomerId = row.NumberOrNull("customer_id"),
        Language = row.Text("language"),
        Details = Details(row),
        Payment = row.Name<PaymentMethod>("payment_method"),
        Lines = [],
        Discounts = [],
        Shipping = row.Money("shipping"),
        DiscountTotal = row.Money("discount_total"),
        TaxTotal = row.Money("tax_total"),
        Total = row.Money("total"),
        EditedOff = row.Money("edited_off"),
        PlacedAt = row.Instant("placed_at"),
        PaidAt = row.InstantOrNull("paid_at"),
        FulfilledAt = row.InstantOrNull("fulfilled_at"),
        CancelledAt = row.InstantOrNull("cancelled_at"),
        RefundedTotal = row.Money("refunded_total"),
        RefundedShipping = row.Money("refunded_shipping"),
    };

    static CheckoutDetails Details(SqlRow row) => new(
        row.Text("name"),
        row.Text("email"),
        row.Text("street"),
        row.Text("city"),
        row.Text("postal_code"),
        row.Text("country"),
        row.Text("shipping_method"));

    static OrderLine Line(SqlRow row) => new()
    {
        Id = row.Number("id"),
        ProductId = row.Text("product_id"),
        CategoryId = row.Text("category_id"),
        Quantity = row.Count("quantity"),
        UnitPrice = row.Money("unit_price"),
        Discount = row.Money("discount"),
        Net = row.Money("net"),
        Tax = row.Money("tax"),
        RefundedQuantity = row.Count("refunded_quantity"),
        RefundedNet = row.Money("refunded_net"),
        RefundedTax = row.Money("refunded_tax"),
    };

    static AppliedDiscount Discount(SqlRow row) => new(
        row.Text("source"),
        row.Text("code"),
        row.Text("label"),
        row.Money("amount"),
        row.Number("points"),
        row.Flag("free_shipping"),
        row.Flag("after_tax"));
}
