namespace Encore.Loyalty.Processing.Events;

/// <summary>The kinds of events by their stored names.</summary>
public static class EventKinds
{
    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["order-placed"] = typeof(OrderPlaced),
        ["order-paid"] = typeof(OrderPaid),
        ["order-edited"] = typeof(OrderEdited),
        ["order-fulfilled"] = typeof(OrderFulfilled),
        ["order-refunded"] = typeof(OrderRefunded),
        ["order-cancelled"] = typeof(OrderCancelled),
        ["review-approved"] = typeof(ReviewApproved),
        ["review-withdrawn"] = typeof(ReviewWithdrawn),
        ["shared"] = typeof(Shared),
        ["member-registered"] = typeof(MemberRegistered),
        ["profile-completed"] = typeof(ProfileCompleted),
        ["newsletter-subscribed"] = typeof(NewsletterSubscribed),
        ["visited"] = typeof(Visited),
        ["manual-award"] = typeof(ManualAward),
        ["birthday-came"] = typeof(BirthdayCame),
        ["anniversary-came"] = typeof(AnniversaryCame),
        ["survey-answered"] = typeof(SurveyAnswered),
        ["survey-thanked"] = typeof(SurveyThanked),
        ["referral-landed"] = typeof(ReferralLanded),
        ["referral-claimed"] = typeof(ReferralClaimed),
        ["referral-qualified"] = typeof(ReferralQualified),
        ["referral-undone"] = typeof(ReferralUndone),
        ["mission-completed"] = typeof(MissionCompleted),
        ["mission-undone"] = typeof(MissionUndone),
        ["members-merged"] = typeof(MembersMerged),
        ["member-erased"] = typeof(MemberErased),
    };

    /// <exception cref="InvalidOperationException">The kind is unknown: the row was written by a later version.</exception>
    public static LoyaltyEvent Read(string kind, string payload) =>
        Types.TryGetValue(kind, out var type)
            ? (LoyaltyEvent)LoyaltyJson.Read(payload, type)
            : throw new InvalidOperationException($"Events of kind '{kind}' are unknown to this version of Encore.");
}
