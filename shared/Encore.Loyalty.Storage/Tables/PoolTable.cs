using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>Partners' codes, each with the voucher that carries it away. Nothing in it tells of a member.</summary>
internal static class PoolTable
{
    public const string OnlyFree = "voucher IS NULL";

    public static Table Definition { get; } = new()
    {
        Name = "pool_code",
        Since = 3,
        Columns =
        [
            Column.Key("scope", MemberId.MaxLength), Column.Key("pool", PoolCode.MaxPoolLength), Column.Key("code", PoolCode.MaxLength),
            Column.Long("added_at"), Column.Key("voucher", VoucherTable.CodeLength).OrNull(),
        ],
        PrimaryKey = ["scope", "pool", "code"],
        Indexes = [new("free", "scope", "pool", "code") { Only = new("voucher", OnlyFree) }],
    };

    public static object?[] Values(string scope, string pool, string code, DateTimeOffset at) => [scope, pool, code, at.ToUnixTimeMilliseconds(), null];
}
