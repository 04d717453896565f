using Microsoft.Playwright;

namespace Encore.BrowserTests.Checks;

/// <summary>Getting about by keyboard.</summary>
internal static class Focus
{
    private const int MostStops = 80;

    private const string IsOutlined = """
        () => {
          const style = getComputedStyle(document.activeElement);
          return document.activeElement !== document.body && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        }
        """;

    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        throw new InvalidOperationException($"{MostStops} tabs did not lead there.");
    }

    public static Task<bool> FocusIsOutlinedAsync(this IPage page) => page.EvaluateAsync<bool>(IsOutlined);
}
