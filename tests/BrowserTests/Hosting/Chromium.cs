using Microsoft.Playwright;
using NUnit.Framework;

namespace Encore.BrowserTests;

/// <summary>The machine's own Chromium: one for the whole run, a context for each visit.</summary>
[SetUpFixture]
public sealed class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly Lazy<Task<IBrowser>> Running = new(LaunchAsync);

    private static IPlaywright? driver;

    /// <summary>Started when it is first asked for; where the machine has none, the tests are ignored.</summary>
    public static Task<IBrowser> StartAsync()
    {
        if (Find() is null)
        {
            Assert.Ignore("No browser: install chromium, or name one in the environment variable CHROMIUM.");
        }

        return Running.Value;
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Running.IsValueCreated)
        {
            await (await Running.Value).CloseAsync();
            driver?.Dispose();
        }
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        driver = await Playwright.CreateAsync();
        return await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    private static string? Find() => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Places().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Places() =>
        from name in Names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        select Path.Combine(folder, name);
}
