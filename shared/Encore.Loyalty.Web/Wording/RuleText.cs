using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Web.Wording;

/// <summary>A live rule of the program as a shopper reads it: the rules page cannot say anything else than what is computed.</summary>
public sealed class RuleText(EarningRule rule, Phrasing say, Currency currency)
{
    private const decimal MostWholeUnits = 1000;

    public string Rate => rule.PointsPerUnit is { } rate ? PerUnit(rate) : rule.Points is { } points ? say.Points(points) : "";

    public string Spendable => rule.Maturation switch
    {
        { After: MaturationStart.Fulfilled, Days: 0 } => say["earn.spendable.fulfilled"],
        { After: MaturationStart.Fulfilled, Days: var days } => say.Count("earn.spendable.afterFulfilled", days),
        { Days: 0 } => say["earn.spendable.now"],
        { Days: var days } => say.Count("earn.spendable.later", days),
    };

    public string Valid => rule.Validity is { } validity ? say.Of("earn.valid", ("length", say.Length(validity))) : say["explain.neverExpires"];

    public string GoodFor => say.Of("explain.goodFor", ("kinds", say.Eligibility(rule.Eligibility)));

    /// <summary>What a review must have beyond its approval, and what gives more; empty for other rules.</summary>
    public IEnumerable<string> Asks
    {
        get
        {
            if (rule.Review is not { } terms)
            {
                yield break;
            }

            if (terms.RequiresPurchase)
            {
                yield return say["earn.review.purchase"];
            }

            if (terms.MinimumLength is { } least)
            {
                yield return say.Count("earn.review.length", least);
            }

            if (terms.PhotoBonus is { } bonus)
            {
                yield return say.Of("earn.review.photo", ("points", say.Points(bonus)));
            }
        }
    }

    /// <summary>A rate of 0.1 reads better as one point for every 10 than as 0.1 points for every 1.</summary>
    private string PerUnit(decimal rate)
    {
        var units = rate is > 0 and < 1 ? 1 / rate : 1;
        var isWhole = units <= MostWholeUnits && decimal.Truncate(units) == units;
        return say.Of("earn.rate", ("points", say.Points(isWhole ? rate * units : rate)), ("money", say.Money(Money.Of(isWhole ? units : 1, currency))));
    }
}
