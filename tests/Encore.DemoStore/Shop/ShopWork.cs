namespace Encore.DemoStore.Shop;

/// <summary>Runs a change in one write transaction and tells the listeners when it has been committed.</summary>
public sealed class ShopWork(
    ShopDatabase database,
    DemoClock clock,
    IEnumerable<IShopEvents> listeners,
    ILogger<ShopWork> log)
{
    /// <summary>Commits when <paramref name="change"/> returns, rolls back when it throws.</summary>
    public async Task<T> Run<T>(Func<ShopChange, Task<T>> change)
    {
        T result;
        IReadOnlyList<ShopFact> facts;
        using (var connection = database.OpenConnection())
        using (var transaction = connection.BeginTransaction())
        {
            var open = new ShopChange(connection, transaction, clock.GetUtcNow());
            result = await change(open);
            transaction.Commit();
            facts = open.Facts;
        }

        await Committed(facts);
        return result;
    }

    async Task Committed(IReadOnlyList<ShopFact> facts)
    {
        if (facts.Count == 0)
        {
            return;
        }

        foreach (var listener in listeners)
        {
            try
            {
                await listener.Committed(facts);
            }
            catch (Exception problem)
            {
                log.LogError(problem, "A listener failed after the commit; the shop's change stands.");
            }
        }
    }
}
