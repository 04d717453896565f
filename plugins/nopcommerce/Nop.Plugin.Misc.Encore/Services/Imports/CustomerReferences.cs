using System.Globalization;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Encore.Services.Imports;

/// <summary>Customers as files name them: by id, or by e-mail address.</summary>
public sealed class CustomerReferences(ICustomerService customers)
{
    private const int AtOnce = 500;

    /// <summary>Those the store does not know, or who deleted their account, are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ResolveAsync(IReadOnlyCollection<string> references)
    {
        var known = new Dictionary<string, string>();
        foreach (var chunk in references.Where(IsId).Chunk(AtOnce))
        {
            var found = await customers.GetCustomersByIdsAsync([.. chunk.Select(reference => int.Parse(reference, CultureInfo.InvariantCulture)).Distinct()]);
            var ids = found.Where(customer => !customer.Deleted).Select(customer => Text(customer.Id)).ToHashSet();
            foreach (var reference in chunk.Where(ids.Contains))
            {
                known[reference] = reference;
            }
        }

        foreach (var address in references.Where(reference => reference.Contains('@', StringComparison.Ordinal)))
        {
            if (await customers.GetCustomerByEmailAsync(address) is { Deleted: false } customer)
            {
                known[address] = Text(customer.Id);
            }
        }

        return known;
    }

    /// <summary>Written as the store writes it: no blanks, signs or leading zeros.</summary>
    private static bool IsId(string reference) => int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Text(id) == reference;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
