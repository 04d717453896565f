using System.Collections.Frozen;
using System.Globalization;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Web.Wording;

/// <summary>Writes money as a culture does: with its sign for its own currency, with the ISO code for any other.</summary>
public sealed class MoneyFormat(CultureInfo culture)
{
    private const int UsualDigits = 2;

    /// <summary>ISO 4217: currencies whose smallest unit is not a hundredth.</summary>
    private static readonly FrozenDictionary<string, int> Digits = new Dictionary<string, int>
    {
        ["BHD"] = 3, ["BIF"] = 0, ["CLP"] = 0, ["DJF"] = 0, ["GNF"] = 0, ["IQD"] = 3, ["ISK"] = 0, ["JOD"] = 3, ["JPY"] = 0, ["KMF"] = 0, ["KRW"] = 0, ["KWD"] = 3,
        ["LYD"] = 3, ["OMR"] = 3, ["PYG"] = 0, ["RWF"] = 0, ["TND"] = 3, ["UGX"] = 0, ["VND"] = 0, ["VUV"] = 0, ["XAF"] = 0, ["XOF"] = 0, ["XPF"] = 0,
    }.ToFrozenDictionary();

    private readonly CultureInfo specific = SpecificOf(culture);

    public string Write(Money money)
    {
        var code = money.Currency.Code;
        var format = (NumberFormatInfo)specific.NumberFormat.Clone();
        format.CurrencyDecimalDigits = Digits.GetValueOrDefault(code, UsualDigits);
        if (code != OwnCurrency())
        {
            // "USD 80.00", "-USD 80.00"
            (format.CurrencySymbol, format.CurrencyPositivePattern, format.CurrencyNegativePattern) = (code, 2, 9);
        }

        return money.Amount.ToString("C", format).Replace(' ', '\u00a0');
    }

    private string OwnCurrency() => specific.Name.Length == 0 ? "" : new RegionInfo(specific.Name).ISOCurrencySymbol;

    private static CultureInfo SpecificOf(CultureInfo culture)
    {
        var found = culture.IsNeutralCulture ? CultureInfo.CreateSpecificCulture(culture.Name) : culture;
        return found.IsNeutralCulture ? CultureInfo.InvariantCulture : found;
    }
}
