using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Tiers;

/// <summary>Looks after every fact, and when time has passed, where a member stands now: marks it, gives entry gifts, tells the member, and has the platform's role follow.</summary>
public sealed class TierReview(TierGifts gifts, TierNews news) : IFollowUp
{
    public AccountRequest WantsFor(AccountRequest request, InboxItem item, LoyaltyProgram program) => WithGifts(request, item.OccurredAt, program);

    public AccountRequest WantsAt(AccountRequest request, DateTimeOffset now, LoyaltyProgram program) => WithGifts(request, now, program);

    public void Follow(LoyaltyEvent fact, MemberWork work, DateTimeOffset now) => Review(work, now);

    public void Pass(MemberWork work, DateTimeOffset now) => Review(work, now);

    public DateTimeOffset? NextDueAt(MemberWork work, DateTimeOffset now) => TierMark.Of(work.Profile).Until;

    private void Review(MemberWork work, DateTimeOffset now)
    {
        if (work.View.Account.Member.IsGuest)
        {
            // What guests do counts when they have become members.
            return;
        }

        var program = work.Programs.At(now).Program;
        var before = TierMark.Of(work.Profile);
        if (program.Tiers is null && before == TierMark.None)
        {
            return;
        }

        if (program.Tiers is not { } tiers)
        {
            work.ChangeProfile(news.Tell(before, before with { Tier = null, Since = null, Until = null }, null, work, now).On(work.Profile));
            return;
        }

        var standing = TierRule.At(tiers, program.Zone, work.Activities, now);
        var since = standing.Since ?? (standing.Level?.Id == before.Tier ? before.Since : null);
        var after = before with { Tier = standing.Level?.Id, Since = since, Until = standing.Until, Gifts = gifts.Align(new(tiers, program.Zone), standing, work, now) };
        work.ChangeProfile(news.Tell(before, after, tiers, work, now).On(work.Profile));
    }

    private static AccountRequest WithGifts(AccountRequest request, DateTimeOffset instant, LoyaltyProgram program) =>
        program.Tiers is { } tiers && tiers.Levels.Any(level => level.Gift is not null)
            ? request with { Sources = [.. request.Sources.Union(TierGifts.Around(new(tiers, program.Zone), instant))] }
            : request;
}
