using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Earning;

/// <summary>A rule that can say how many points it would grant without explaining them: asked where a campaign's share is told from the rest.</summary>
internal interface IPointsAlone
{
    /// <summary>As <see cref="IEarningRule.Evaluate"/> with these factors in place of the context's, zero for no award.</summary>
    Points PointsOf(EarningContext context, IReadOnlyList<EarningFactor> factors);
}
