using Encore.Loyalty.Ledger;
using Encore.Loyalty.Model.Reference;

namespace Encore.Loyalty.Model.Inspection;

/// <summary>A lot as both sides can tell it.</summary>
internal readonly record struct LotLine(string Source, string Rule, long Pending, long Available, DateTimeOffset? MaturesAt, DateTimeOffset? ExpiresAt, bool BuysServices)
{
    public bool IsOpen => Pending + Available > 0;

    public static LotLine Of(Lot lot) =>
        new(lot.Source.Value, lot.RuleId, lot.Pending.Value, lot.Available.Value, lot.Terms.MaturesAt, lot.Terms.ExpiresAt, lot.Terms.RedeemableFor.Allows(RewardKind.Service));

    public static LotLine Of(Grant grant) =>
        new(grant.Source, grant.Rule, grant.Coins.Count(coin => coin.Place == Place.Pending), grant.Coins.Count(coin => coin.Place == Place.Available), grant.MaturesAt, grant.ExpiresAt, grant.BuysServices);
}
