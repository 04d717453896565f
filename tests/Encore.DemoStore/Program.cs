using Encore.DemoStore;

try
{
    var options = StoreOptions.Parse(args);
    if (options.Help)
    {
        Console.WriteLine(StoreOptions.Usage);
        return 0;
    }

    await using var store = await DemoStoreApp.Open(options);
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
