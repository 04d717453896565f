using System.Security.Cryptography;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Offers;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Reviews;
using Encore.Loyalty.Tiers;

namespace Encore.Loyalty.Members;

/// <summary>
/// Carries out that one member became part of another: both ledgers in one transaction, vouchers and open reservations go along, a hold on either holds the one that goes on.
/// What both were awarded for, though it may be awarded once to one member, is judged anew.
/// Merged again into the same member nothing happens; into another one, into an erased one, or in a circle it is refused.
/// </summary>
internal sealed class Merging(ILedgerStore ledger, ILedgerReader reader, Programs.ProgramDesk programs, FactHandlers handlers)
{
    private readonly Family family = new(ledger);
    private readonly ReviewMerge reviews = new(ledger, handlers);

    /// <returns>Null when the accounts changed while they were read: try again.</returns>
    public async Task<IReadOnlyList<MemberCommit>?> DecideAsync(InboxItem item, MembersMerged fact, Moment moment, CancellationToken cancel)
    {
        var leaver = (await ledger.LoadAsync([AccountRequest.Of(fact.Member) with { ActivitiesSince = DateTimeOffset.MinValue, Referral = true }], cancel))[0];
        var from = leaver.View;
        var root = await family.RootAsync(fact.Into, cancel);
        if (from.Account.Status == MemberStatus.Merged)
        {
            var isDone = (await family.RootAsync(fact.Member, cancel)).Account.Member == root.Account.Member;
            return [End(item, isDone ? null : MemberGuard.Correcting(from.Account))];
        }

        if (Refusal(from.Account, root.Account) is { } refusal)
        {
            return [End(item, refusal)];
        }

        var history = new List<Entry>();
        await foreach (var entry in reader.EntriesAsync(fact.Member, cancel))
        {
            history.Add(entry);
        }

        var goes = (await ledger.LoadAsync([AccountRequest.Of(root.Account.Member, ReviewMerge.Awarded(history)) with { ActivitiesSince = DateTimeOffset.MinValue, Referral = true }], cancel))[0];
        var into = goes.View;
        if ((history.LastOrDefault() is { } last ? EntryHash.Of(last) : "") != from.Account.HeadHash || into.Account.Version != root.Account.Version)
        {
            return null;
        }

        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var versions = await programs.HistoryAsync(cancel);
        var voided = fact.Member.IsGuest ? GuestClaims.Decide(from, leaver.Activities, versions.At(moment.Now), moment.Now) : Decision.Nothing(from);
        var (leaving, arriving) = AccountMerge.Decide(voided.After, [.. history, .. voided.Entries], into, id, moment);
        var (referral, undone) = ReferralMerge.Decide(leaver.Referral, goes.Referral, fact.Member, into.Account.Member, moment.Now);
        var activities = Together(goes.Activities, leaver.Activities);
        var work = await reviews.WorkAsync(goes with { Activities = activities }, from.Account, versions, cancel);
        reviews.Join(work, arriving, moment.Now);
        var commit = Arriving(work, from.Account, moment);
        return
        [
            Leaving(voided.Then(leaving), into.Account.Member, moment, item),
            commit with
            {
                Activities = [.. activities.Concat(commit.Activities).Reverse().DistinctBy(activity => (activity.Source, activity.RuleId)).Reverse()],
                Referral = referral,
                Facts = [.. commit.Facts, .. undone.Select(told => InboxItem.From(told, moment.Now))],
            },
        ];
    }

    /// <summary>What both have done under the same source, such as a review of the same product, is one activity of the one that goes on.</summary>
    private static List<Activity> Together(IEnumerable<Activity> known, IReadOnlyList<Activity> brought)
    {
        var own = known.ToDictionary(activity => (activity.Source, activity.RuleId));
        return [.. brought.Select(activity => own.GetValueOrDefault((activity.Source, activity.RuleId)) is not { } same ? activity : same with
        {
            At = activity.At < same.At ? activity.At : same.At,
            Orders = Math.Max(same.Orders, activity.Orders),
            Spent = same.Spent + activity.Spent,
            Points = same.Points + activity.Points,
        })];
    }

    private static Refusal? Refusal(MemberAccount from, MemberAccount into) =>
        MemberGuard.Correcting(from) ?? MemberGuard.Correcting(into)
        ?? (from.Member == into.Member ? new Refusal(RefusalCode.MemberMerged, into.Member.Value) : null);

    private static MemberCommit Leaving(Decision decision, MemberId into, Moment moment, InboxItem item) => MemberCommit.Of(decision, moment.Now) with
    {
        Account = decision.After.Account with { Status = MemberStatus.Merged, MergedInto = into, Absorbed = [], Profile = MemberProfile.Empty },
        StatusChange = new(decision.After.Account.Member, moment.Now, MemberStatus.Merged, moment.Actor, ""),
        Completed = [new(item.Id, InboxStatus.Done, null)],
    };

    private static MemberCommit Arriving(MemberWork work, MemberAccount from, Moment moment)
    {
        var account = work.View.Account;
        var isHeld = from.Status == MemberStatus.Blocked && account.Status == MemberStatus.Active;
        return work.ToCommit(moment.Now) with
        {
            ChangesAccount = true,
            Account = account with { Profile = OfferMark.Together(account.Profile.Absorbing(TierMark.Leaving(from.Profile)), from.Profile) with { DueAt = moment.Now }, Absorbed = [.. account.Absorbed, from.Member, .. from.Absorbed], Status = isHeld ? MemberStatus.Blocked : account.Status },
            StatusChange = isHeld ? new(account.Member, moment.Now, MemberStatus.Blocked, moment.Actor, "") : null,
            TakesVouchersOf = from.Member,
            DropsActivitiesOf = from.Member,
            TakesReferralsOf = from.Member,
        };
    }

    private static MemberCommit End(InboxItem item, Refusal? refusal) => new()
    {
        Account = MemberAccount.Open(item.Member),
        ChangesAccount = false,
        Completed = [new(item.Id, refusal is null ? InboxStatus.Done : InboxStatus.Refused, refusal?.ToString())],
    };
}
