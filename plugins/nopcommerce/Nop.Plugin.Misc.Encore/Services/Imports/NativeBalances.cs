using System.Globalization;
using Encore.Loyalty.Import;
using Encore.Loyalty.Ledger;
using Nop.Core.Domain.Customers;

namespace Nop.Plugin.Misc.Encore.Services.Imports;

/// <summary>Adds up the store's own history: what is left of each row, and the balance that the newest row of a customer shows.</summary>
/// <param name="now">In UTC.</param>
/// <param name="isShared">One balance for all stores of the installation.</param>
internal sealed class NativeBalances(DateTime now, bool isShared)
{
    private readonly List<RewardPointsHistory> open = [];
    private readonly Dictionary<(int Customer, int Store), RewardPointsHistory> newest = [];
    private readonly Dictionary<int, long> overdue = [];
    private long digest = 17;

    /// <summary>Rows of which something is left that has not ended.</summary>
    public IReadOnlyList<RewardPointsHistory> Open => open;

    /// <summary>The same as long as the rows are.</summary>
    public string Digest => digest.ToString("x", CultureInfo.InvariantCulture);

    public void Add(RewardPointsHistory row)
    {
        if (row.ValidPoints is > 0 and var left)
        {
            digest = unchecked((digest * 31) + row.Id + ((long)left << 20));
            if (row.EndDateUtc is { } end && end <= now)
            {
                // The store takes them off its balance when it next looks.
                overdue[row.CustomerId] = overdue.GetValueOrDefault(row.CustomerId) + left;
            }
            else
            {
                open.Add(row);
            }
        }

        var key = (row.CustomerId, isShared ? 0 : row.StoreId);
        if (row.PointsBalance is not null && row.CreatedOnUtc <= now && (!newest.TryGetValue(key, out var before) || (row.CreatedOnUtc, row.Id).CompareTo((before.CreatedOnUtc, before.Id)) > 0))
        {
            newest[key] = row;
        }
    }

    public ImportRow ToRow(RewardPointsHistory row)
    {
        var created = Utc(row.CreatedOnUtc);
        var isLater = row.CreatedOnUtc > now;
        return new(row.Id, MemberLookup.IdOf(row.CustomerId), new()
        {
            Source = SourceKey.Of("import", $"nop-{row.Id.ToString(CultureInfo.InvariantCulture)}"),
            Points = row.ValidPoints!.Value,
            Terms = new() { Kind = SourceKind.Manual, MaturesAt = isLater ? created : null, ExpiresAt = row.EndDateUtc is { } end ? Utc(end) : null },
            At = isLater ? Utc(now) : created,
            Id = row.Id.ToString(CultureInfo.InvariantCulture),
            Note = row.Message,
        });
    }

    /// <summary>Customers whose rows do not come to the balance that the store shows.</summary>
    public IEnumerable<ImportProblem> Differences()
    {
        var sums = open.Where(row => row.CreatedOnUtc <= now).GroupBy(row => row.CustomerId).ToDictionary(rows => rows.Key, rows => rows.Sum(row => (long)row.ValidPoints!.Value));
        foreach (var rows in newest.GroupBy(pair => pair.Key.Customer, pair => pair.Value))
        {
            var shown = rows.Sum(row => (long)row.PointsBalance!.Value) - overdue.GetValueOrDefault(rows.Key);
            var sum = sums.GetValueOrDefault(rows.Key);
            if (shown != sum)
            {
                yield return new(rows.Max(row => row.Id), ImportProblemCode.SumDiffers, ImportColumn.Customer, rows.Key.ToString(CultureInfo.InvariantCulture)) { Wanted = shown, Present = sum };
            }
        }
    }

    private static DateTimeOffset Utc(DateTime instant) => Moment.At(new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc))).Now;
}
