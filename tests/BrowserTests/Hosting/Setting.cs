using Microsoft.Playwright;

namespace Encore.BrowserTests.Hosting;

/// <summary>With what somebody looks at the shop.</summary>
public sealed record Setting
{
    public const string English = "en";

    public const string Chinese = "zh-CN";

    public const int Desk = 1280;

    public const int Phone = 360;

    /// <summary>What the browser asks pages for.</summary>
    public string Language { get; init; } = English;

    /// <summary>In CSS pixels.</summary>
    public int Width { get; init; } = Desk;

    public bool JavaScript { get; init; } = true;

    public bool Dark { get; init; }

    /// <summary>Of an earlier visit, as Playwright keeps them; null for somebody new.</summary>
    public string? Cookies { get; init; }

    public BrowserNewContextOptions At(string address) => new()
    {
        BaseURL = address,
        Locale = Language,
        ViewportSize = new() { Width = Width, Height = Width == Phone ? 740 : 900 },
        JavaScriptEnabled = JavaScript,
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
        StorageState = Cookies,
    };
}
