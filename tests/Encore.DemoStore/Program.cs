using Encore.DemoStore;
using Encore.DemoStore.Loyalty;
using Encore.Replay;

try
{
    var options = StoreOptions.Parse(args);
    if (options.Help)
    {
        Console.WriteLine(StoreOptions.Usage);
        return 0;
    }

    // A log that cannot be read is told before anything is touched.
    var log = options.Replay is { } file ? PurchaseLog.Read(file) : [];
    options = log.Count > 0 ? options with { Now = options.Now ?? Replay.EndOf(log) } : options;

    await using var store = await DemoStoreApp.Open(options);
    if (log.Count > 0)
    {
        await ReplayScreen.Run(store.Services.GetRequiredService<EncoreHost>().Engine, log);
    }

    await store.StartAsync();
    StartupBanner.Print(store, options);
    await store.WaitForShutdownAsync();
    return 0;
}
catch (FormatException problem)
{
    await Console.Error.WriteLineAsync(problem.Message + Environment.NewLine + Environment.NewLine + StoreOptions.Usage);
    return 2;
}
catch (PurchaseLogException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 2;
}
