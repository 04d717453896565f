namespace Encore.DemoStore.Hosting;

/// <summary>Says where the shop is and how to get in.</summary>
static class StartupBanner
{
    public static void Print(WebApplication store, StoreOptions options)
    {
        using var sql = store.Services.GetRequiredService<ShopDatabase>().Open();
        var people = store.Services.GetRequiredService<CustomerStore>().Seeded(sql);
        var words = store.Services.GetRequiredService<TextCatalog>().In(Languages.English);
        Console.WriteLine();
        Console.WriteLine($"  {words["shop.name"]} is open:  {string.Join("  ", store.Urls)}");
        Console.WriteLine($"  Its clock shows {words.DateTime(store.Services.GetRequiredService<DemoClock>().GetUtcNow())} (UTC); the database is in {options.DataFolder}");
        Console.WriteLine();
        Console.WriteLine("  Sign in with one click at /sign-in, no password:");
        foreach (var person in people)
        {
            Console.WriteLine($"    {person.Name,-16} {person.Email,-28} {words[$"story.{person.Story}"]}");
        }

        Console.WriteLine();
        Console.WriteLine("  The owner's side is /admin, the e-mails are in /mailbox. Ctrl+C closes the shop.");
        Console.WriteLine();
    }
}
