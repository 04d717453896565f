using System.Globalization;

namespace Encore.OrchardCore.Loyalty.Commerce.Refunds;

/// <summary>What the refund form sends. Texts, since a number field always writes a point, whatever the admin's language.</summary>
public sealed class RefundForm
{
    /// <summary>What is given back now.</summary>
    public string? Amount { get; set; }

    /// <summary>What had been given back when the form was shown: a form sent twice is refused the second time.</summary>
    public string? Before { get; set; }

    public (decimal Amount, decimal Before)? Amounts() =>
        Read(Amount) is { } amount and > 0 && Read(Before) is { } before ? (amount, before) : null;

    private static decimal? Read(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;
}
