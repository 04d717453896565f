using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Processing.Reconciliation;

/// <summary>An order or a review as the shop shows it now.</summary>
public sealed record ShopRecord
{
    /// <summary>The shop's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>When it was paid, or else placed; when it was written.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>
    /// What stands: at least one fact, all of one member and origin. As an outline they may lack what no key depends on, such as an order's lines; then
    /// <see cref="Hosting.IShopHistory.TellAsync"/> gives them whole.
    /// </summary>
    public required IReadOnlyList<LoyaltyEvent> Facts { get; init; }

    public MemberId Member => Facts[0].Member;

    public SourceKey Origin => Facts[0].Origin;

    /// <summary>Those of the whole facts that are outlined here.</summary>
    public IReadOnlyList<LoyaltyEvent> Pick(IEnumerable<LoyaltyEvent> whole)
    {
        var keys = Facts.Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal);
        return [.. whole.Where(fact => keys.Contains(fact.Key))];
    }
}
