using System.Globalization;
using Encore.Loyalty.Import;
using Encore.Loyalty.Ledger;
using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Services.Configuration;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Encore.Services.Imports;

/// <summary>What customers still have of the store's own reward points, as a list to import: each part with its own end, and with the date from which it can be spent.</summary>
public sealed class NativePoints(IRepository<RewardPointsHistory> history, ICustomerService customers, ISettingService settings, TimeProvider clock)
{
    private const int RowsAtOnce = 5000;
    private const int CustomersAtOnce = 500;

    /// <summary>Customers can still spend them at the store's own checkout.</summary>
    public Task<bool> AreOnAsync() => settings.GetSettingByKeyAsync<bool>("rewardpointssettings.enabled");

    /// <param name="name">What the list is called, in the reader's language.</param>
    public async Task<ImportFile> ReadAsync(string name)
    {
        var balances = new NativeBalances(clock.GetUtcNow().UtcDateTime, await settings.GetSettingByKeyAsync<bool>("rewardpointssettings.pointsaccumulatedforallstores"));
        for (var (last, isDone) = (0, false); !isDone;)
        {
            var behind = last;
            var page = await history.GetAllAsync(rows => rows.Where(row => row.Id > behind).OrderBy(row => row.Id).Take(RowsAtOnce));
            foreach (var row in page)
            {
                balances.Add(row);
                last = row.Id;
            }

            isDone = page.Count < RowsAtOnce;
        }

        var known = await KnownAsync([.. balances.Open.Select(row => row.CustomerId).Distinct()]);
        var strangers = balances.Open.Where(row => !known.Contains(row.CustomerId)).Select(row => new ImportProblem(row.Id, ImportProblemCode.CustomerUnknown, ImportColumn.Customer, Text(row.CustomerId)));
        return new(
            $"native-{balances.Digest}",
            name,
            [.. balances.Open.Where(row => known.Contains(row.CustomerId)).Select(balances.ToRow)],
            [.. strangers.Concat(balances.Differences().Where(problem => known.Contains(int.Parse(problem.Value, CultureInfo.InvariantCulture)))).OrderBy(problem => problem.Line)]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<HashSet<int>> KnownAsync(IReadOnlyList<int> ids)
    {
        var known = new HashSet<int>();
        foreach (var chunk in ids.Chunk(CustomersAtOnce))
        {
            known.UnionWith((await customers.GetCustomersByIdsAsync(chunk)).Where(customer => !customer.Deleted).Select(customer => customer.Id));
        }

        return known;
    }
}
