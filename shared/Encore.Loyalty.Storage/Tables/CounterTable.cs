using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>Stocks and budgets that all members share: how much of each is taken.</summary>
internal static class CounterTable
{
    public static Table Definition { get; } = new()
    {
        Name = "counter",
        Since = 3,
        Columns = [Column.Key("scope", MemberId.MaxLength), Column.Key("name", CounterChange.MaxNameLength), Column.Long("taken")],
        PrimaryKey = ["scope", "name"],
    };
}
