using Encore.DemoStore.Loyalty;

namespace Encore.DemoStore.Seeding;

/// <summary>What happens before the doors open: the database, the clock, and in a new shop its people and its past.</summary>
public sealed class Opening(ShopDatabase database, DemoClock clock, StoreOptions options, SampleHistory history, SampleProgram program, EncoreHost encore)
{
    const string SeededSetting = "opened";

    public async Task Run()
    {
        if (options.Reset)
        {
            database.Erase();
        }

        await Prepare();
        if (IsOpened())
        {
            clock.Load();
            return;
        }

        // Nothing yet, or an opening that was interrupted half-way.
        database.Erase();
        await Prepare();
        var now = options.Now ?? TimeProvider.System.GetUtcNow();
        await history.Write(now, withPast: !options.Empty);
        clock.Begin(now);
        if (!options.Empty)
        {
            await program.Publish(now);
        }

        using var done = database.Open();
        Settings.Write(done, SeededSetting, "yes");
    }

    Task Prepare()
    {
        database.Prepare();
        return encore.PrepareAsync();
    }

    bool IsOpened()
    {
        using var sql = database.Open();
        return Settings.Find(sql, SeededSetting) is not null;
    }
}
