using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Referrals;

namespace Encore.Loyalty.Missions;

/// <summary>
/// Notes what members do beside buying: dated, under the fact's source and the name of its kind with a colon before it, which no rule of a program can have. It is noted whatever the program asks, so that missions which are
/// thought of later know the past.
/// </summary>
public sealed class Deeds : IFollowUp
{
    /// <summary>Something was shared.</summary>
    public const string Shared = ":shared";

    /// <summary>A visitor came by the member's link.</summary>
    public const string Landed = ":referral-landed";

    /// <summary>A review is approved.</summary>
    public const string Review = ":review";

    /// <summary>A friend whom the member brought has qualified.</summary>
    public const string Referral = ":referral";

    /// <summary>Something of a category was bought; the category follows.</summary>
    internal const string Category = ":category:";

    /// <summary>A product was bought; its id follows.</summary>
    internal const string Product = ":product:";

    internal static string? KindOf(StepKind step) => step switch
    {
        StepKind.Register => ":member-registered",
        StepKind.CompleteProfile => ":profile-completed",
        StepKind.Subscribe => ":newsletter-subscribed",
        StepKind.Review => Review,
        StepKind.Share => Shared,
        StepKind.Visit => ":visited",
        StepKind.Survey => ":survey-answered",
        StepKind.BringFriend => Referral,
        _ => null,
    };

    public void Follow(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        switch (fact)
        {
            case ManualAward or BirthdayCame or AnniversaryCame:
                break;
            case OccasionEvent:
                work.Note(Deed(fact.Origin, $":{fact.Kind}", fact.OccurredAt, stands: true));
                break;
            case ReviewEvent when FactsOf<ReviewEvent>(fact, work, now) is var reviews && reviews.OfType<ReviewApproved>().FirstOrDefault() is { } first:
                work.Note(Deed(fact.Origin, Review, first.OccurredAt, reviews.GroupBy(review => review.ReviewId).Any(review => review.Last() is ReviewApproved)));
                break;
            case ReferralTurn { Side: ReferralSide.Referrer } when FactsOf<ReferralTurn>(fact, work, now) is var turns && turns.OfType<ReferralQualified>().MinBy(turn => turn.Turn) is { } first:
                work.Note(Deed(fact.Origin, Referral, first.OccurredAt, TurnEvent.Stands(turns)));
                break;
        }
    }

    private static List<T> FactsOf<T>(LoyaltyEvent fact, MemberWork work, DateTimeOffset now) => [.. work.FactsOf(fact.Origin, knownAt: now < fact.OccurredAt ? fact.OccurredAt : now).OfType<T>()];

    private static Activity Deed(SourceKey source, string kind, DateTimeOffset at, bool stands) => new() { Source = source, RuleId = kind, At = at, Orders = stands ? 1 : 0 };
}
