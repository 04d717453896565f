using System.Globalization;

namespace Encore.BrowserTests.Hosting;

/// <summary>What a reader expects to find written.</summary>
internal static class Words
{
    public static string Points(string language, long count) => language == Setting.Chinese ? $"{count} 积分" : $"{count} points";

    public static string Day(string language, DateTimeOffset at) =>
        at.ToString(language == Setting.Chinese ? "yyyy年M月d日" : "d MMMM yyyy", CultureInfo.InvariantCulture);
}
