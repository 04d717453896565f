using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Reviews;

/// <summary>A fixed number of points for an approved review that has what the rule asks for, and more for photos; times the factors that apply.</summary>
public sealed class ReviewRule : IEarningRule
{
    public string Kind => SourceKind.Review.Name;

    public bool EarnsOnOrders => false;

    public Award? Evaluate(EarningContext context)
    {
        var terms = context.Rule.Review;
        if (context.Fact is not ReviewApproved review || context.Rule.Points is not > 0 || ReviewCheck.Of(terms, review) != ReviewLack.None)
        {
            return null;
        }

        var bonus = review.Photos > 0 ? terms?.PhotoBonus : null;
        return context.Grant(Rounded.To((context.Rule.Points.Value + (bonus ?? 0)) * context.Factor, context.Rule.Rounding), new()
        {
            Multipliers = context.Multipliers,
            PhotoBonus = bonus,
            TakeBackUntil = terms?.TakeBackWithinDays is { } days ? review.OccurredAt.AddDays(days) : null,
        });
    }
}
