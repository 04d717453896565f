using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.DemoStore.Loyalty;

/// <summary>The shop's customer groups, in the simplest form: one name a customer, kept in step with the tier.</summary>
public sealed class CustomerGroups(ShopDatabase database) : IRoleSync
{
    /// <summary>Null: in none.</summary>
    public string? Of(long customerId)
    {
        using var sql = database.Open();
        return Settings.Find(sql, Key(customerId.ToString(CultureInfo.InvariantCulture))) is { Length: > 0 } group ? group : null;
    }

    public Task SetAsync(MemberId member, string? role, IReadOnlyCollection<string> roles, CancellationToken cancel)
    {
        using var sql = database.Open();
        Settings.Write(sql, Key(member.Customer), role ?? "");
        return Task.CompletedTask;
    }

    static string Key(string customer) => $"group of {customer}";
}
