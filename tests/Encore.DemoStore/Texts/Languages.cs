namespace Encore.DemoStore.Texts;

/// <summary>The languages of the shop, by culture name.</summary>
public static class Languages
{
    public const string English = "en";
    public const string Chinese = "zh-CN";

    public static readonly IReadOnlyList<string> All = [English, Chinese];
}
