namespace Encore.DemoStore.Shop.Reviews;

public sealed class ReviewStore
{
    const string Columns = "SELECT r.*, c.name AS author FROM reviews r JOIN customers c ON c.id = r.customer_id ";

    public Review? Find(SqlSession sql, long id) => sql.Row(Columns + "WHERE r.id = @id", Map, ("id", id));

    public Review? FindBy(SqlSession sql, long customerId, string productId) => sql.Row(
        Columns + "WHERE r.customer_id = @customer AND r.product_id = @product",
        Map,
        ("customer", customerId),
        ("product", productId));

    /// <summary>What visitors see, newest first.</summary>
    public List<Review> Approved(SqlSession sql, string productId) => sql.Rows(
        Columns + "WHERE r.product_id = @product AND r.state = 'Approved' ORDER BY r.written_at DESC, r.id DESC",
        Map,
        ("product", productId));

    /// <summary>All, those that wait for a decision first, then newest first.</summary>
    public List<Review> All(SqlSession sql) =>
        sql.Rows(Columns + "ORDER BY r.state <> 'Pending', r.written_at DESC, r.id DESC", Map);

    public Dictionary<string, ReviewSummary> Summaries(SqlSession sql) => sql.Rows(
        "SELECT product_id, COUNT(*) AS reviews, SUM(rating) AS stars FROM reviews WHERE state = 'Approved' GROUP BY product_id",
        row => (Id: row.Text("product_id"), It: new ReviewSummary(row.Count("reviews"), row.Count("stars"))))
        .ToDictionary(row => row.Id, row => row.It);

    public Review Add(SqlSession sql, Review review)
    {
        var id = sql.Scalar<long>(
            """
            INSERT INTO reviews (product_id, customer_id, rating, title, body, verified, state, written_at)
            VALUES (@product, @customer, @rating, @title, @body, @verified, @state, @at) RETURNING id
            """,
            ("product", review.ProductId),
            ("customer", review.CustomerId),
            ("rating", review.Rating),
            ("title", review.Title),
            ("body", review.Body),
            ("verified", review.Verified),
            ("state", review.State),
            ("at", review.WrittenAt));
        return review with { Id = id };
    }

    public void Decide(SqlSession sql, Review review) => sql.Execute(
        "UPDATE reviews SET state = @state, decided_at = @at WHERE id = @id",
        ("state", review.State),
        ("at", review.DecidedAt),
        ("id", review.Id));

    static Review Map(SqlRow row) => new(
        row.Number("id"),
        row.Text("product_id"),
        row.Number("customer_id"),
        row.Text("author"),
        row.Count("rating"),
        row.Text("title"),
        row.Text("body"),
        row.Flag("verified"),
        row.Name<ReviewState>("state"),
        row.Instant("written_at"),
        row.InstantOrNull("decided_at"));
}
