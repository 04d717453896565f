using Encore.Loyalty.Campaigns;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Processing;

/// <summary>All that is decided for one member before it is committed at once. Each decision starts from where the one before it ended.</summary>
public sealed class MemberWork
{
    private readonly IReadOnlyList<KnownFact> facts;
    private readonly List<Entry> entries = [];
    private readonly HashSet<LotId> lots = [];
    private readonly Dictionary<string, (VoucherStatus? Before, Voucher Voucher)> vouchers;
    private readonly HashSet<string> changedVouchers = [];
    private readonly List<LoyaltyMessage> messages = [];
    private readonly List<InboxCompletion> completed = [];
    private readonly HashSet<long> refused = [];
    private readonly MemberPast past;
    private readonly IReadOnlyDictionary<string, long> stocks;
    private readonly List<CounterChange> taken = [];
    private readonly List<LoyaltyEvent> brought = [];
    private readonly List<InboxItem> flags = [];
    private readonly List<PoolCode> codes = [];
    private readonly List<string> problems = [];
    private readonly Dictionary<string, (int? Before, Invitation Invitation)> invitations;
    private readonly HashSet<string> changedInvitations = [];
    private readonly Dictionary<string, (long? Before, Case Case)> cases;
    private readonly HashSet<string> changedCases = [];
    private bool isProfileChanged;
    private bool isReferralChanged;

    internal MemberWork(AccountContext context, IReadOnlyList<KnownFact> facts, ProgramHistory programs)
    {
        Programs = programs;
        View = context.View;
        past = new(context);
        stocks = context.Counters;
        Referral = context.Referral;
        ReferralCode = context.ReferralCode;
        AlikeFriends = context.AlikeFriends;
        this.facts = facts;
        invitations = context.Invitations.ToDictionary(invitation => invitation.Id, invitation => ((int?)invitation.Times, invitation));
        cases = context.Cases.ToDictionary(known => known.Id, known => ((long?)known.Version, known));
        vouchers = context.Vouchers.ToDictionary(voucher => voucher.Code, voucher => ((VoucherStatus?)voucher.Status, voucher));
    }

    public ProgramHistory Programs { get; }

    public AccountView View { get; private set; }

    public IEnumerable<Voucher> Vouchers => vouchers.Values.Select(voucher => voucher.Voucher);

    /// <summary>The facts of one origin that were known at an instant, by time.</summary>
    public IReadOnlyList<LoyaltyEvent> FactsOf(SourceKey origin, DateTimeOffset knownAt)
    {
        var known = new List<KnownFact>(facts.Count);
        for (var index = 0; index < facts.Count; index++)
        {
            var fact = facts[index];
            if (fact.Item.Origin == origin && !refused.Contains(fact.Item.Id) && fact.Item.OccurredAt <= knownAt)
            {
                known.Add(fact);
            }
        }

        return known.Count == 1 ? [known[0].Event] : [.. known.OrderBy(fact => fact.Item.OccurredAt).ThenBy(fact => fact.Item.Id).Select(fact => fact.Event)];
    }

    /// <summary>The item with this key as it stands in the inbox: its number there, its event, and whether it still waits for its effect.</summary>
    internal KnownFact? Find(InboxItem item)
    {
        foreach (var fact in facts)
        {
            if (fact.Item.Key == item.Key && fact.Item.Member == item.Member)
            {
                return fact;
            }
        }

        return null;
    }

    /// <summary>Takes a decision over; a refused one changes nothing.</summary>
    public Decision Apply(Decision decision)
    {
        if (!decision.IsRefused)
        {
            View = decision.After;
            entries.AddRange(decision.Entries);
            foreach (var lot in decision.ChangedLots)
            {
                lots.Add(lot.Id);
            }
        }

        return decision;
    }

    /// <summary>By whom the member came; null for somebody who came alone, and where the program does not ask.</summary>
    public Referral? Referral { get; private set; }

    /// <summary>Whose code the fact at hand names.</summary>
    internal ReferralCode? ReferralCode { get; }

    /// <inheritdoc cref="AccountContext.AlikeFriends"/>
    internal IReadOnlyList<ReferralMarks> AlikeFriends { get; }

    internal void Change(Referral referral)
    {
        Referral = referral;
        isReferralChanged = true;
    }

    public MemberProfile Profile => View.Account.Profile;

    public void ChangeProfile(MemberProfile profile)
    {
        if (profile != Profile)
        {
            View = View with { Account = View.Account with { Profile = profile } };
            isProfileChanged = true;
        }
    }

    /// <summary>How much of something that all members share is left; the most there can be where it has no limit.</summary>
    public long LeftOf(string counter, long? limit) => limit is { } most ? Math.Max(0, most - stocks.GetValueOrDefault(counter) - taken.Where(change => change.Name == counter).Sum(change => change.Amount)) : long.MaxValue;

    /// <summary>Takes from what all members share, with the commit; it fails and is decided again where others were quicker.</summary>
    public void Take(CounterChange change) => taken.Add(change);

    /// <summary>A fact that follows, by time or from another one; it may be another member's. It is recorded with the commit and has its effect like any other.</summary>
    public void Record(LoyaltyEvent fact) => brought.Add(fact);

    /// <summary>Puts a problem before a person, with the commit and once for its key: it stands among the facts to look at and has no effect of its own.</summary>
    /// <param name="problem">Refused, with the reason as its result.</param>
    public void Flag(InboxItem problem) => flags.Add(problem);

    /// <summary>What a fact counts for; the last word on its (source, rule).</summary>
    public void Note(Activity activity) => past.Note(activity);

    /// <inheritdoc cref="MemberPast.HasLostOrders"/>
    internal bool HasLostOrders => past.HasLostOrders;

    /// <summary>Those that were loaded, as they are now.</summary>
    public IReadOnlyCollection<Activity> Activities => past.Known;

    /// <summary>The member as rules see it that judge a fact: other facts than those of its origin.</summary>
    public EarningMember EarnerFor(LoyaltyEvent fact) => EarnerFor(fact.Origin, fact.OccurredAt);

    /// <summary>The member as the program in force at an instant sees it, without what came of this source.</summary>
    public EarningMember EarnerFor(SourceKey source, DateTimeOffset at)
    {
        var program = Programs.At(at).Program;
        return past.Without(source, View.Account.Profile).At(at, program) with { Budgets = CampaignCounters.Budgets(program, this) };
    }

    /// <summary>The member as the program in force at an instant sees it, all facts that are known among them.</summary>
    public EarningMember EarnerAt(DateTimeOffset instant) => past.Without(SourceKey.None, View.Account.Profile).At(instant, Programs.At(instant).Program);

    public void Change(Voucher voucher)
    {
        vouchers[voucher.Code] = (vouchers.TryGetValue(voucher.Code, out var known) ? known.Before : null, voucher);
        changedVouchers.Add(voucher.Code);
    }

    /// <summary>Those that were loaded, as they are now.</summary>
    public IEnumerable<Invitation> Invitations => invitations.Values.Select(invitation => invitation.Invitation);

    public void Change(Invitation invitation)
    {
        invitations[invitation.Id] = (invitations.TryGetValue(invitation.Id, out var known) ? known.Before : null, invitation);
        changedInvitations.Add(invitation.Id);
    }

    /// <summary>Those that were loaded, as they are now.</summary>
    public IEnumerable<Case> Cases => cases.Values.Select(known => known.Case);

    /// <summary>The version follows by itself.</summary>
    public void Change(Case changed)
    {
        var before = cases.TryGetValue(changed.Id, out var known) ? known.Before : null;
        cases[changed.Id] = (before, changed with { Version = (before ?? 0) + 1 });
        changedCases.Add(changed.Id);
    }

    /// <summary>Takes a code from a pool, with the commit; it fails and is decided again where somebody else was quicker.</summary>
    public void TakeCode(PoolCode code) => codes.Add(code);

    public void Tell(LoyaltyMessage message) => messages.Add(message);

    /// <summary>A part of what the fact at hand should bring broke: the other parts are committed, and the fact is tried again later, when what stands already has no effect a second time.</summary>
    /// <param name="problem">For the admin.</param>
    public void TryAgain(string problem) => problems.Add(problem);

    /// <summary>A fact that was refused is not known to those after it, whether or not they are worked off together.</summary>
    public void Complete(InboxItem item, Refusal? refusal)
    {
        if (problems.Count > 0 && refusal is null)
        {
            return;
        }

        completed.Add(new(item.Id, refusal is null ? InboxStatus.Done : InboxStatus.Refused, refusal?.ToString(), View.Account.Status == MemberStatus.Erased));
        if (refusal is not null)
        {
            refused.Add(item.Id);
        }
    }

    public MemberCommit ToCommit(DateTimeOffset now) => new()
    {
        Account = View.Account,
        ChangesAccount = entries.Count > 0 || changedVouchers.Count > 0 || past.Changed.Count > 0 || isProfileChanged || isReferralChanged || changedInvitations.Count > 0 || changedCases.Count > 0,
        Entries = entries,
        Lots = lots.Count == 0 ? [] : [.. View.Account.Lots.Where(lot => lots.Contains(lot.Id))],
        Vouchers = changedVouchers.Count == 0 ? [] : [.. changedVouchers.Select(code => new VoucherChange(vouchers[code].Before, vouchers[code].Voucher))],
        Activities = past.Changed,
        Referral = isReferralChanged ? Referral : null,
        Counters = taken,
        Facts = brought.Count + flags.Count == 0 ? [] : [.. brought.Select(fact => InboxItem.From(fact, now)), .. flags.DistinctBy(flag => flag.Key)],
        Codes = codes,
        Invitations = changedInvitations.Count == 0 ? [] : [.. changedInvitations.Select(id => new InvitationChange(invitations[id].Before, invitations[id].Invitation))],
        Cases = changedCases.Count == 0 ? [] : [.. changedCases.Select(id => new CaseChange(cases[id].Before, cases[id].Case))],
        Messages = messages,
        Completed = completed,
        Problem = problems.Count == 0 ? null : string.Join(" ", problems.Distinct()),
        CommittedAt = now,
    };
}
