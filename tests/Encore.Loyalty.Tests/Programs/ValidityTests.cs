using Encore.Loyalty.Programs;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Programs;

public sealed class ValidityTests
{
    [TestCase(PeriodEnd.Day, "2027-02-11")]
    [TestCase(PeriodEnd.Month, "2027-03-01")]
    [TestCase(PeriodEnd.Quarter, "2027-04-01")]
    [TestCase(PeriodEnd.Year, "2028-01-01")]
    public void The_last_day_may_be_moved_to_the_end_of_its_period(PeriodEnd period, string over) =>
        Assert.That(new Validity { Months = 12, RoundUpTo = period }.EndFrom(new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(over));

    [TestCase("2026-01-31T10:00Z", 1, 0, "UTC", "2026-03-01T00:00Z", TestName = "31 January and a month ends with the last of February")]
    [TestCase("2028-01-31T10:00Z", 1, 0, "UTC", "2028-03-01T00:00Z", TestName = "in a leap year that is the 29th")]
    [TestCase("2028-02-29T10:00Z", 12, 0, "UTC", "2029-03-01T00:00Z", TestName = "29 February and a year ends with 28 February")]
    [TestCase("2026-03-10T23:30Z", 0, 1, "Asia/Shanghai", "2026-03-12T16:00Z", TestName = "the day is the store's, not Greenwich's")]
    [TestCase("2026-03-28T12:00Z", 0, 1, "Europe/Berlin", "2026-03-29T22:00Z", TestName = "a day of 23 hours ends at its own midnight")]
    [TestCase("2026-10-24T12:00Z", 0, 1, "Europe/Berlin", "2026-10-25T23:00Z", TestName = "a day of 25 hours ends at its own midnight")]
    [TestCase("2018-11-02T15:00Z", 0, 1, "America/Sao_Paulo", "2018-11-04T03:00Z", TestName = "where the clock jumps over midnight the next day begins late")]
    [TestCase("2018-11-03T02:00Z", 0, 1, "America/Havana", "2018-11-04T04:00Z", TestName = "where the clock strikes midnight twice the next day begins with the first")]
    [TestCase("2011-12-29T09:30Z", 0, 1, "Pacific/Apia", "2011-12-30T10:00Z", TestName = "where a day was left out the next one begins with the day after")]
    public void Validity_ends_with_its_last_day(string start, int months, int days, string zone, string end)
    {
        var over = new Validity { Months = months, Days = days }.EndFrom(DateTimeOffset.Parse(start), TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.That(over, Is.EqualTo(DateTimeOffset.Parse(end)));
    }
}
