using Encore.OrchardCore.Loyalty.Commerce.Refunds;

namespace Encore.OrchardCore.Loyalty.Tests.Refunds;

public sealed class RefundFormTests
{
    [TestCase("2.50", "0.00", ExpectedResult = true)]
    [TestCase(" 2.5 ", "1", ExpectedResult = true)]
    [TestCase("2,50", "0", ExpectedResult = false)]
    [TestCase("0", "0", ExpectedResult = false)]
    [TestCase("-1", "0", ExpectedResult = false)]
    [TestCase("1e3", "0", ExpectedResult = false)]
    [TestCase("", "0", ExpectedResult = false)]
    [TestCase("1", null, ExpectedResult = false)]
    public bool Only_plain_amounts_above_zero_are_read(string? amount, string? before) => new RefundForm { Amount = amount, Before = before }.Amounts() is not null;
}
