using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Members;

/// <summary>What a guest has earned waits for so many days to be claimed by a registration; then it is void, and the ledger of a guest who never came back holds nothing more.</summary>
public sealed class GuestClaims : IFollowUp
{
    public AccountRequest WantsFor(AccountRequest request, InboxItem item, LoyaltyProgram program) => Wants(request);

    public AccountRequest WantsAt(AccountRequest request, DateTimeOffset now, LoyaltyProgram program) => Wants(request);

    public void Pass(MemberWork work, DateTimeOffset now)
    {
        if (work.View.Account.Member.IsGuest)
        {
            work.Apply(Decide(work.View, work.Activities, work.Programs.At(now), now));
        }
    }

    public DateTimeOffset? NextDueAt(MemberWork work, DateTimeOffset now)
    {
        var account = work.View.Account;
        if (!account.Member.IsGuest || account.Status != MemberStatus.Active)
        {
            return null;
        }

        var days = work.Programs.At(now).Program.Guests.ClaimDays;
        return Dates(account, work.Activities).Select(date => (DateTimeOffset?)date.EarnedAt.AddDays(days)).Min();
    }

    /// <summary>Voids what was earned too long ago: by the job, and again when the guest registers, for the job may be late.</summary>
    internal static Decision Decide(AccountView view, IReadOnlyCollection<Activity> activities, (int Number, LoyaltyProgram Program) version, DateTimeOffset now)
    {
        var over = Dates(view.Account, activities).Where(date => date.EarnedAt.AddDays(version.Program.Guests.ClaimDays) <= now).Select(date => date.Lot.Id).ToHashSet();
        return UnclaimedPoints.Decide(view, lot => over.Contains(lot.Id), Moment.At(now, version.Number));
    }

    private static AccountRequest Wants(AccountRequest request) => request.Member.IsGuest ? request with { ActivitiesSince = DateTimeOffset.MinValue } : request;

    private static IEnumerable<(Lot Lot, DateTimeOffset EarnedAt)> Dates(MemberAccount account, IReadOnlyCollection<Activity> activities)
    {
        var earned = activities.ToDictionary(activity => (activity.Source, activity.RuleId), activity => activity.At);
        return account.Lots.Where(lot => lot.IsOpen && earned.ContainsKey((lot.Source, lot.RuleId))).Select(lot => (lot, earned[(lot.Source, lot.RuleId)]));
    }
}
