using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Processing;

/// <summary>
/// What follows for a member once a fact has had its own effect, or time has passed: a tier that is reached, an offer, a mission's step. They act in the order in which they are registered, each seeing what those
/// before it did; all is committed together with the fact. Pure but for the work they are given, and repeatable: what has followed once follows no second time.
/// </summary>
public interface IFollowUp
{
    /// <summary>What has to be loaded with an account before a fact of it is judged.</summary>
    AccountRequest WantsFor(AccountRequest request, InboxItem item, LoyaltyProgram program) => request;

    /// <summary>What has to be loaded with an account for which time has passed.</summary>
    AccountRequest WantsAt(AccountRequest request, DateTimeOffset now, LoyaltyProgram program) => request;

    /// <summary>The fact has had its effect and was not refused.</summary>
    void Follow(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
    }

    /// <summary>The member's <see cref="Members.MemberProfile.DueAt"/> has come.</summary>
    void Pass(MemberWork work, DateTimeOffset now)
    {
    }

    /// <summary>When <see cref="Pass"/> is to be called next for this member; null: not until another fact comes.</summary>
    DateTimeOffset? NextDueAt(MemberWork work, DateTimeOffset now) => null;
}
