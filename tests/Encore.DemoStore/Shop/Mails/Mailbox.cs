namespace Encore.DemoStore.Shop.Mails;

/// <summary>Keeps every e-mail instead of sending it.</summary>
public sealed class Mailbox
{
    public void Send(SqlSession sql, Mail mail) => sql.Execute(
        """
        INSERT INTO mails (to_name, to_email, language, subject, body, sent_at)
        VALUES (@name, @email, @language, @subject, @body, @at)
        """,
        ("name", mail.ToName),
        ("email", mail.ToEmail),
        ("language", mail.Language),
        ("subject", mail.Subject),
        ("body", mail.Body),
        ("at", mail.SentAt));

    /// <summary>Newest first; all people's when no address is given.</summary>
    public List<Mail> Latest(SqlSession sql, string? email, int count) => sql.Rows(
        "SELECT * FROM mails WHERE @email IS NULL OR to_email = @email ORDER BY sent_at DESC, id DESC LIMIT @count",
        Map,
        ("email", email),
        ("count", count));

    public List<string> Addresses(SqlSession sql) =>
        sql.Rows("SELECT DISTINCT to_email AS email FROM mails ORDER BY to_email", row => row.Text("email"));

    static Mail Map(SqlRow row) => new(
        row.Number("id"),
        row.Text("to_name"),
        row.Text("to_email"),
        row.Text("language"),
        row.Text("subject"),
        row.Text("body"),
        row.Instant("sent_at"));
}
