using Encore.Loyalty.Earning;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Offers;

/// <summary>What a trigger may look at.</summary>
public sealed record OfferMoment
{
    public required Offer Offer { get; init; }

    /// <summary>Of the fact, the one in force when it happened.</summary>
    public required LoyaltyProgram Program { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Null: asked for what comes without one.</summary>
    public LoyaltyEvent? Fact { get; init; }

    /// <summary>All that is known of the order which the fact is about; null for other facts.</summary>
    public OrderState? Order { get; init; }

    /// <summary>With a fact: as it was before, other facts only. Without one: with all that is known.</summary>
    public required EarningMember Member { get; init; }

    public MemberProfile Profile => Member.Profile;
}
