using System.Globalization;

namespace Encore.DemoStore.Shop.Customers;

/// <summary>What customers tell about themselves, and that they came by.</summary>
public sealed class ProfileDesk(ShopWork work, ShopAnnouncer announcer)
{
    public CustomerProfile Of(SqlSession sql, long customerId) =>
        sql.Row("SELECT birthday, newsletter_at FROM customer_profiles WHERE customer_id = @id", row => new CustomerProfile(row.TextOrNull("birthday"), row.TextOrNull("newsletter_at") is not null), ("id", customerId))
        ?? new(null, false);

    public Task<bool> Save(Customer customer, CustomerProfile profile) => work.Run(async change =>
    {
        var before = Of(change.Sql, customer.Id);
        change.Sql.Execute(
            """
            INSERT INTO customer_profiles (customer_id, birthday, newsletter_at) VALUES (@id, @birthday, @since)
            ON CONFLICT (customer_id) DO UPDATE SET birthday = @birthday, newsletter_at = CASE WHEN @since IS NULL THEN NULL ELSE COALESCE(newsletter_at, @since) END
            """,
            ("id", customer.Id), ("birthday", profile.Birthday), ("since", profile.IsSubscribed ? change.At : null));
        if (profile.Birthday is { } birthday && before.Birthday is null)
        {
            await announcer.ProfileCompleted(change, customer, birthday);
        }

        if (profile.IsSubscribed && !before.IsSubscribed)
        {
            await announcer.NewsletterSubscribed(change, customer);
        }

        return true;
    });

    /// <summary>Counts once a day.</summary>
    public Task<bool> Visit(Customer customer) => work.Run(async change =>
    {
        var today = change.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var isFirst = change.Sql.Execute(
            """
            INSERT INTO customer_profiles (customer_id, visited_on) VALUES (@id, @today)
            ON CONFLICT (customer_id) DO UPDATE SET visited_on = @today WHERE visited_on IS NULL OR visited_on < @today
            """,
            ("id", customer.Id), ("today", today)) > 0;
        if (isFirst)
        {
            await announcer.Visited(change, customer, today);
        }

        return isFirst;
    });

    /// <summary>Whether <see cref="Visit"/> would count; asked first, for most pages are no first visit of a day.</summary>
    public static bool IsKnownToday(SqlSession sql, long customerId, DateTimeOffset now) =>
        sql.Scalar<long>("SELECT COUNT(*) FROM customer_profiles WHERE customer_id = @id AND visited_on >= @today", ("id", customerId), ("today", now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) > 0;

    /// <summary>Counts once a day for each product.</summary>
    public Task<bool> Share(Customer customer, string productId) => work.Run(async change =>
    {
        await announcer.Shared(change, customer, $"{productId}-{change.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        return true;
    });

    /// <summary>Something that happened outside the shop's own checkout, such as a cup at the counter.</summary>
    /// <param name="customer">Who gets the points.</param>
    /// <param name="grant">Made once: the same one again grants nothing more.</param>
    /// <param name="points">Null: as the program says.</param>
    public Task<bool> Grant(Customer customer, string grant, long? points) => work.Run(async change =>
    {
        await announcer.Granted(change, customer, grant, points);
        return true;
    });
}
