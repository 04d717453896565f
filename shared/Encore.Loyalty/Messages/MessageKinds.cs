namespace Encore.Loyalty.Messages;

/// <summary>The messages of the core, with the values each carries.</summary>
public static class MessageKinds
{
    /// <summary><c>points</c>, <c>source</c>, <c>kind</c>, <c>spendableAt</c> (absent when at once or not known yet), <c>expiresAt</c> (absent when never).</summary>
    public const string PointsEarned = "points-earned";

    /// <summary><c>points</c>, <c>source</c>, <c>owed</c>.</summary>
    public const string PointsTakenBack = "points-taken-back";

    /// <summary><c>points</c>, <c>source</c>.</summary>
    public const string PointsReturned = "points-returned";

    /// <summary>
    /// <c>tier</c> (empty: none), <c>former</c> (empty: none), <c>direction</c> (<c>up</c> or <c>down</c>), <c>until</c> (absent when not lost by time alone); of an entry gift <c>points</c>, or <c>reward</c> and <c>code</c>.
    /// </summary>
    public const string TierChanged = "tier-changed";

    /// <summary>To somebody who came by a friend: <c>side</c> (<c>friend</c>), <c>reward</c>, <c>code</c>, <c>expiresAt</c> (absent when never).</summary>
    public const string ReferralWelcome = "referral-welcome";

    /// <summary>To either side, <c>side</c>: <c>referrer</c> or <c>friend</c>; where a voucher is given <c>reward</c>, <c>code</c>, <c>expiresAt</c> (absent when never).</summary>
    public const string ReferralQualified = "referral-qualified";

    /// <summary><c>mission</c>; where a voucher is given <c>reward</c>, <c>code</c>, <c>expiresAt</c> (absent when never). Points are told apart.</summary>
    public const string MissionCompleted = "mission-completed";

    /// <summary>For the platform and not for the member: the role of the tier has changed. <c>former</c> (absent: none).</summary>
    public const string RoleChanged = "role-changed";

    /// <summary>
    /// <c>survey</c>, <c>token</c> (opens it without a sign-in), <c>until</c>; with a question that can be answered by one tap <c>question</c>, <c>lowest</c>, <c>highest</c>;
    /// <c>title.en</c>, <c>text.en</c> and the same in other languages: the survey's title and that question.
    /// </summary>
    public const string SurveyInvited = "survey-invited";

    /// <summary><c>topic</c>, <c>text</c> (what staff write to the member), <c>points</c> (given in the case; absent when none).</summary>
    public const string CaseClosed = "case-closed";

    /// <summary><c>code</c>, <c>reward</c>, <c>value</c>, <c>currency</c>, <c>points</c>, <c>expiresAt</c> (absent when never).</summary>
    public const string VoucherIssued = "voucher-issued";

    /// <summary>
    /// <c>offer</c>, <c>trigger</c>; of a voucher <c>code</c>, <c>reward</c>, <c>delivery</c>, <c>content</c> (absent where there is none), <c>expiresAt</c> (absent when never); <c>points</c> (absent: none);
    /// <c>product</c> (that it is about; absent: none), <c>recommends</c> (products, a line each; absent: none).
    /// </summary>
    public const string OfferMade = "offer-made";
}
