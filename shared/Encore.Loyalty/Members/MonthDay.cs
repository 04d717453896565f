using System.Globalization;

namespace Encore.Loyalty.Members;

/// <summary>A day of every year, such as a birthday, as <c>MM-dd</c>. Who was born on a 29 February celebrates on the 28th where there is none.</summary>
public static class MonthDay
{
    public static bool IsValid(string text) => DateTime.TryParseExact($"2024-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Why this cannot be one; null when it can, or when nothing was said.</summary>
    public static string? Problem(string? text) => text is null || IsValid(text) ? null : $"'{text}' is not a birthday: give month and day as MM-dd.";

    /// <summary>Its date in a year.</summary>
    /// <param name="text">Valid.</param>
    /// <param name="year">1 to 9999.</param>
    public static DateTime In(string text, int year)
    {
        var date = DateTime.ParseExact($"2024-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(year, date.Month, Math.Min(date.Day, DateTime.DaysInMonth(year, date.Month)));
    }
}
