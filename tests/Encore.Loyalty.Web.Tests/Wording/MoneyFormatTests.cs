using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Wording;

namespace Encore.Loyalty.Web.Tests.Wording;

public sealed class MoneyFormatTests
{
    [TestCase("en-US", 1234.5, "USD", "$1,234.50")]
    [TestCase("en", 5, "USD", "$5.00")]
    [TestCase("zh-CN", 88, "CNY", "¥88.00")]
    [TestCase("en-US", 80, "EUR", "EUR 80.00")]
    [TestCase("en-US", -80, "EUR", "-EUR 80.00")]
    [TestCase("en-US", 1200, "JPY", "JPY 1,200")]
    [TestCase("ja-JP", 1200, "JPY", "￥1,200")]
    [TestCase("de-DE", 80, "EUR", "80,00 €")]
    [TestCase("", 80, "USD", "USD 80.00")]
    public void Money_is_written_as_the_culture_does(string culture, decimal amount, string currency, string written) =>
        Assert.That(new MoneyFormat(CultureInfo.GetCultureInfo(culture)).Write(Money.Of(amount, currency)).Replace('\u00a0', ' '), Is.EqualTo(written));
}
