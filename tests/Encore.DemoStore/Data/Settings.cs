namespace Encore.DemoStore.Data;

/// <summary>Single values that outlive the process.</summary>
public static class Settings
{
    public static string? Find(SqlSession sql, string name) =>
        sql.Scalar<string>("SELECT value FROM settings WHERE name = @name", ("name", name));

    public static void Write(SqlSession sql, string name, string value) =>
        sql.Execute(
            "INSERT INTO settings (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            ("name", name),
            ("value", value));
}
