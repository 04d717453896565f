using Encore.Loyalty.Campaigns;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Missions;
using Encore.Loyalty.Offers;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Segments;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;
using Encore.Loyalty.Tiers;
using Newtonsoft.Json;

namespace Encore.Loyalty.Programs;

/// <summary>All rules of a loyalty program: one document, edited, versioned and published as a whole.</summary>
public sealed record LoyaltyProgram
{
    /// <summary>IANA or Windows name of the zone in which days end.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>What one point is worth in the store's currency, for liability.</summary>
    public decimal PointValue { get; init; } = 0.01m;

    public IReadOnlyList<EarningRule> Earning { get; init; } = [];

    public IReadOnlyList<Reward> Rewards { get; init; } = [];

    public IReadOnlyList<Campaign> Campaigns { get; init; } = [];

    public IReadOnlyList<Offer> Offers { get; init; } = [];

    public IReadOnlyList<Segment> Segments { get; init; } = [];

    public IReadOnlyList<Survey> Surveys { get; init; } = [];

    /// <summary>Null: no fact opens a case.</summary>
    public CaseSettings? Cases { get; init; }

    /// <summary>Null: the program has no tiers.</summary>
    public TierSettings? Tiers { get; init; }

    /// <summary>Null: nothing follows from bringing friends.</summary>
    public ReferralSettings? Referral { get; init; }

    /// <summary>Null: the program has no missions.</summary>
    public MissionSettings? Missions { get; init; }

    public SpendingSettings Spending { get; init; } = new();

    public GuestSettings Guests { get; init; } = new();

    public RefundSettings Refunds { get; init; } = new();

    [JsonIgnore]
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public Survey? SurveyOf(string id) => Surveys.FirstOrDefault(survey => survey.Id == id);

    public Reward? RewardOf(string id) => Rewards.FirstOrDefault(reward => reward.Id == id);

    /// <summary>What a voucher is for: a reward, or what an offer gives that cannot be bought; null where the program has neither any more.</summary>
    /// <param name="id">As <see cref="Voucher.RewardId"/>.</param>
    public Reward? VoucherOf(string id) => RewardOf(id) ?? (OfferOf(id) is { Voucher: { } voucher } offer ? voucher.AsReward(offer) : null);

    public Offer? OfferOf(string? id) => Offers.FirstOrDefault(offer => offer.Id == id);
}
