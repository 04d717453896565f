namespace Encore.DemoStore.Shop.Customers;

public sealed class CustomerStore
{
    const string Columns = "SELECT id, name, email, language, role, story, created_at FROM customers ";

    public Customer? Find(SqlSession sql, long id) => sql.Row(Columns + "WHERE id = @id", Map, ("id", id));

    public Customer? FindByEmail(SqlSession sql, string email) =>
        sql.Row(Columns + "WHERE email = @email", Map, ("email", email.Trim()));

    public List<Customer> Seeded(SqlSession sql) => sql.Rows(Columns + "WHERE story IS NOT NULL ORDER BY id", Map);

    public List<Customer> All(SqlSession sql) => sql.Rows(Columns + "ORDER BY id", Map);

    public string? PasswordHash(SqlSession sql, long id) =>
        sql.Scalar<string>("SELECT password_hash FROM customers WHERE id = @id", ("id", id));

    public Customer Add(SqlSession sql, Customer customer, string? passwordHash)
    {
        var id = sql.Scalar<long>(
            """
            INSERT INTO customers (name, email, language, role, password_hash, story, created_at)
            VALUES (@name, @email, @language, @role, @hash, @story, @created) RETURNING id
            """,
            ("name", customer.Name),
            ("email", customer.Email),
            ("language", customer.Language),
            ("role", customer.Role),
            ("hash", passwordHash),
            ("story", customer.Story),
            ("created", customer.CreatedAt));
        return customer with { Id = id };
    }

    static Customer Map(SqlRow row) => new(
        row.Number("id"),
        row.Text("name"),
        row.Text("email"),
        row.Text("language"),
        row.Name<Role>("role"),
        row.TextOrNull("story"),
        row.Instant("created_at"));
}
