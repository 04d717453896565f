using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Programs.Simulation;

/// <summary>What would be stored of one member: answers as a store does, and takes commits as a store does.</summary>
/// <param name="member">Whose.</param>
/// <param name="counters">Stocks and budgets that all members share.</param>
internal sealed class SimulatedMember(MemberId member, Dictionary<string, long> counters)
{
    private static readonly Dictionary<string, RuleTotal> NoTotals = [];
    private static readonly Dictionary<string, long> NoCounters = [];

    private readonly List<InboxItem> facts = [];
    private readonly List<Entry> entries = [];
    private readonly Dictionary<LotId, Lot> lots = [];
    private readonly Dictionary<(SourceKey Source, string RuleId), Activity> activities = [];
    private readonly Dictionary<string, Voucher> vouchers = new(StringComparer.Ordinal);
    private MemberAccount account = MemberAccount.Open(member);

    public MemberAccount Account => account;

    public IReadOnlyCollection<Voucher> Vouchers => vouchers.Values;

    public IReadOnlyCollection<Activity> Activities => activities.Values;

    public void Learn(InboxItem fact) => facts.Add(fact);

    public AccountContext Load(AccountRequest request)
    {
        var sources = request.Sources;
        var known = sources.Count == 0 || entries.Count == 0 ? [] : entries.FindAll(entry => sources.Contains(entry.Source));
        return new()
        {
            View = new AccountView { Account = account with { Lots = Lots(sources, known) }, Entries = known, IsImagined = true },
            Facts = sources.Count == 0 ? [] : facts.FindAll(fact => sources.Contains(fact.Origin)),
            Vouchers = vouchers.Count == 0 ? [] : [.. vouchers.Values.Where(voucher => request.Vouchers.Contains(voucher.Code) || sources.Contains(voucher.Source) || request.Rewards.Contains(voucher.RewardId))],
            Activities = activities.Count == 0 || (request.ActivitiesSince is null && !request.WantsActivitiesOfSources) ? []
                : [.. activities.Values.Where(activity => activity.At >= request.ActivitiesSince || (request.WantsActivitiesOfSources && sources.Contains(activity.Source))).OrderBy(activity => activity.At)],
            RuleTotals = request.RuleTotals.Count == 0 ? NoTotals : Totals(request.RuleTotals),
            Figures = request.Figures ? Figures() : null,
            Counters = request.Counters.Count == 0 ? NoCounters : request.Counters.Where(counters.ContainsKey).Distinct().ToDictionary(name => name, name => counters[name]),
        };
    }

    public void Commit(MemberCommit commit)
    {
        account = commit.Account;
        entries.AddRange(commit.Entries);
        foreach (var lot in commit.Lots)
        {
            lots[lot.Id] = lot;
        }

        foreach (var activity in commit.Activities)
        {
            activities[(activity.Source, activity.RuleId)] = activity;
        }

        foreach (var change in commit.Vouchers)
        {
            vouchers[change.After.Code] = change.After;
        }

        foreach (var change in commit.Counters)
        {
            counters[change.Name] = checked(counters.GetValueOrDefault(change.Name) + change.Amount);
        }
    }

    /// <summary>With what has matured and expired by an instant.</summary>
    public MemberAccount At(DateTimeOffset instant) =>
        TimePassing.Decide(new AccountView { Account = account with { Lots = Lots([], []) }, IsImagined = true }, Moment.At(instant)).After.Account;

    private List<Lot> Lots(IReadOnlyCollection<SourceKey> sources, List<Entry> known)
    {
        var found = new List<Lot>();
        foreach (var lot in lots.Values)
        {
            if (lot.IsOpen || sources.Contains(lot.Source) || known.Exists(entry => entry.Lot == lot.Id))
            {
                found.Add(lot);
            }
        }

        return found;
    }

    private Dictionary<string, RuleTotal> Totals(IReadOnlyCollection<string> rules) => activities.Values.Where(activity => rules.Contains(activity.RuleId)).GroupBy(activity => activity.RuleId)
        .ToDictionary(group => group.Key, group => new RuleTotal(group.Count(), Points.Of(group.Sum(activity => activity.Points.Value))), StringComparer.Ordinal);

    private MemberFigures Figures()
    {
        var purchases = activities.Values.Where(activity => activity.RuleId.Length == 0 && activity.Orders > 0).ToList();
        return purchases.Count == 0 ? MemberFigures.None : new(purchases.Count, purchases.Sum(purchase => purchase.Spent), purchases.Min(purchase => purchase.At), purchases.Max(purchase => purchase.At));
    }
}
