using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Surveys;

/// <summary>Thanks for an answer, whatever it was: the rule never sees it. For anonymous answers, thanks for the code that came in return.</summary>
public sealed class SurveyRule : IEarningRule
{
    public string Kind => SourceKind.Survey.Name;

    public bool EarnsOnOrders => false;

    public Award? Evaluate(EarningContext context)
    {
        var isThanked = context.Fact is SurveyThanked || (context.Fact is SurveyAnswered answered && context.Program.SurveyOf(answered.Survey) is { Thanks: true });
        return isThanked && context.Rule.Points is > 0 and var points
            ? context.Grant(Rounded.To(points * context.Factor, context.Rule.Rounding), new() { Multipliers = context.Multipliers })
            : null;
    }
}
