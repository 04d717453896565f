using System.Security.Cryptography;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Offers;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Tiers;

namespace Encore.Loyalty.Members;

/// <summary>
/// Carries out that one member became part of another: both ledgers in one transaction, vouchers and open reservations go along, a hold on either holds the one that goes on.
/// Merged again into the same member nothing happens; into another one, into an erased one, or in a circle it is refused.
/// </summary>
internal sealed class Merging(ILedgerStore ledger, ILedgerReader reader, Programs.ProgramDesk programs)
{
    private readonly Family family = new(ledger);

    /// <returns>Null when the accounts changed while they were read: try again.</returns>
    public async Task<IReadOnlyList<MemberCommit>?> DecideAsync(InboxItem item, MembersMerged fact, Moment moment, CancellationToken cancel)
    {
        var leaver = (await ledger.LoadAsync([AccountRequest.Of(fact.Member) with { ActivitiesSince = DateTimeOffset.MinValue, Referral = true }], cancel))[0];
        var from = leaver.View;
        var into = await family.RootAsync(fact.Into, cancel);
        if (from.Account.Status == MemberStatus.Merged)
        {
            var isDone = (await family.RootAsync(fact.Member, cancel)).Account.Member == into.Account.Member;
            return [End(item, isDone ? null : MemberGuard.Correcting(from.Account))];
        }

        if (Refusal(from.Account, into.Account) is { } refusal)
        {
            return [End(item, refusal)];
        }

        var history = new List<Entry>();
        await foreach (var entry in reader.EntriesAsync(fact.Member, cancel))
        {
            history.Add(entry);
        }

        if ((history.LastOrDefault() is { } last ? EntryHash.Of(last) : "") != from.Account.HeadHash)
        {
            return null;
        }

        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var voided = fact.Member.IsGuest ? GuestClaims.Decide(from, leaver.Activities, (await programs.HistoryAsync(cancel)).At(moment.Now), moment.Now) : Decision.Nothing(from);
        var (leaving, arriving) = AccountMerge.Decide(voided.After, [.. history, .. voided.Entries], into, id, moment);
        var (referral, undone) = ReferralMerge.Decide(leaver.Referral, await ReferralOfAsync(into.Account.Member, cancel), fact.Member, into.Account.Member, moment.Now);
        return
        [
            Leaving(voided.Then(leaving), into.Account.Member, moment, item),
            Arriving(arriving, from.Account, moment) with
            {
                Activities = await TogetherAsync(into.Account.Member, leaver.Activities, cancel),
                Referral = referral,
                Facts = [.. undone.Select(told => InboxItem.From(told, moment.Now))],
            },
        ];
    }

    private async Task<Referral?> ReferralOfAsync(MemberId member, CancellationToken cancel) => (await ledger.LoadAsync([AccountRequest.Of(member) with { Referral = true }], cancel))[0].Referral;

    /// <summary>What both have done under the same source, such as a review of the same product, is one activity of the one that goes on.</summary>
    private async Task<IReadOnlyList<Activity>> TogetherAsync(MemberId into, IReadOnlyList<Activity> brought, CancellationToken cancel)
    {
        if (brought.Count == 0)
        {
            return [];
        }

        var own = (await ledger.LoadAsync([AccountRequest.Of(into) with { ActivitiesSince = DateTimeOffset.MinValue }], cancel))[0].Activities.ToDictionary(activity => (activity.Source, activity.RuleId));
        return [.. brought.Select(activity => own.GetValueOrDefault((activity.Source, activity.RuleId)) is not { } known ? activity : known with
        {
            At = activity.At < known.At ? activity.At : known.At,
            Orders = Math.Max(known.Orders, activity.Orders),
            Spent = known.Spent + activity.Spent,
            Points = known.Points + activity.Points,
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

    private static MemberCommit Arriving(Decision decision, MemberAccount from, Moment moment)
    {
        var account = decision.After.Account;
        var isHeld = from.Status == MemberStatus.Blocked && account.Status == MemberStatus.Active;
        return MemberCommit.Of(decision, moment.Now) with
        {
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
