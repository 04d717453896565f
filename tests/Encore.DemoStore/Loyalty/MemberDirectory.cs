using System.Globalization;
using Encore.Loyalty.Web.Admin;

namespace Encore.DemoStore.Loyalty;

/// <summary>Who the members are: only the shop knows.</summary>
internal static class MemberDirectory
{
    public static MemberProfile? Find(ShopDatabase database, CustomerStore customers, string customer)
    {
        using var sql = database.Open();
        return long.TryParse(customer, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && customers.Find(sql, id) is { } person ? new(person.Name, person.Email) : null;
    }

    public static Dictionary<string, MemberProfile> Find(ShopDatabase database, CustomerStore customers, IEnumerable<string> ids) =>
        ids.Distinct().Select(id => (id, Profile: Find(database, customers, id))).Where(pair => pair.Profile is not null).ToDictionary(pair => pair.id, pair => pair.Profile!);

    /// <summary>Customer ids by id or e-mail address; those the shop does not know are left out.</summary>
    public static IReadOnlyDictionary<string, string> Resolve(ShopDatabase database, CustomerStore customers, IEnumerable<string> references)
    {
        using var sql = database.Open();
        var known = new Dictionary<string, string>();
        foreach (var reference in references)
        {
            var person = long.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? customers.Find(sql, id) : customers.FindByEmail(sql, reference);
            if (person is { Role: Role.Shopper })
            {
                known[reference] = person.Id.ToString(CultureInfo.InvariantCulture);
            }
        }

        return known;
    }
}
