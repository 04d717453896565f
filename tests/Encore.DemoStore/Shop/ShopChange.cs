using System.Data.Common;

namespace Encore.DemoStore.Shop;

/// <summary>A change of the shop while its transaction is open. What a listener writes here is kept or lost with the change.</summary>
public sealed class ShopChange(DbConnection connection, DbTransaction transaction, DateTimeOffset at)
{
    readonly List<ShopFact> facts = [];

    public DbConnection Connection { get; } = connection;

    public DbTransaction Transaction { get; } = transaction;

    /// <summary>The shop's clock when the change began: one instant for all that belongs to it.</summary>
    public DateTimeOffset At { get; } = at;

    public SqlSession Sql { get; } = new(connection, transaction);

    public IReadOnlyList<ShopFact> Facts => facts;

    public void Note(ShopFact fact) => facts.Add(fact);
}
