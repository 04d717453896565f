namespace Encore.DemoStore.Seeding;

/// <summary>What happens before the doors open: the database, the clock, and in a new shop its people and its past.</summary>
public sealed class Opening(ShopDatabase database, DemoClock clock, StoreOptions options, SampleHistory history)
{
    const string SeededSetting = "opened";

    public async Task Run()
    {
        if (options.Reset)
        {
            database.Erase();
        }

        database.Prepare();
        if (IsOpened())
        {
            clock.Load();
            return;
        }

        // Nothing yet, or an opening that was interrupted half-way.
        database.Erase();
        database.Prepare();
        var now = options.Now ?? TimeProvider.System.GetUtcNow();
        await history.Write(now, withPast: !options.Empty);
        clock.Begin(now);
        using var done = database.Open();
        Settings.Write(done, SeededSetting, "yes");
    }

    bool IsOpened()
    {
        using var sql = database.Open();
        return Settings.Find(sql, SeededSetting) is not null;
    }
}
