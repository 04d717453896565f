using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;

namespace Encore.Loyalty.Processing;

/// <summary>What a member has done, as it was loaded and as it is changed by the decisions at hand.</summary>
internal sealed class MemberPast
{
    private readonly AccountContext loaded;
    private readonly Dictionary<(SourceKey Source, string RuleId), Activity> known;
    private readonly Dictionary<(SourceKey Source, string RuleId), Activity> changed = [];

    public MemberPast(AccountContext loaded)
    {
        this.loaded = loaded;
        known = loaded.Activities.ToDictionary(activity => (activity.Source, activity.RuleId));
    }

    public IReadOnlyList<Activity> Changed => changed.Count == 0 ? [] : [.. changed.Values];

    public IReadOnlyCollection<Activity> Known => known.Values;

    /// <summary>A purchase that stood when it was loaded stands no more: which one was the last is known when the figures are loaded anew.</summary>
    public bool HasLostOrders => changed.Count > 0 && loaded.Activities.Any(activity => activity.Orders > 0 && changed.GetValueOrDefault((activity.Source, activity.RuleId)) is { Orders: 0 });

    public void Note(Activity activity)
    {
        var key = (activity.Source, activity.RuleId);
        if (!known.TryGetValue(key, out var before) || before != activity)
        {
            known[key] = changed[key] = activity;
        }
    }

    public EarningMember Without(SourceKey source, MemberProfile profile) => new()
    {
        Profile = profile,
        Figures = loaded.Figures is { } figures ? FiguresWithout(source, figures) : MemberFigures.None,
        Activities = known.Count == 0 ? [] : [.. known.Values.Where(activity => activity.Source != source)],
        RuleTotals = loaded.RuleTotals.Count == 0 && changed.Count == 0 ? loaded.RuleTotals : TotalsWithout(source),
    };

    /// <summary>The totals hold what was stored; what was loaded of it singly is replaced by what is known now.</summary>
    private MemberFigures FiguresWithout(SourceKey source, MemberFigures stored)
    {
        var purchases = known.Values.Where(activity => activity.RuleId.Length == 0 && activity.Orders > 0 && activity.Source != source).ToList();
        var replaced = loaded.Activities.Where(activity => activity.RuleId.Length == 0 && activity.Orders > 0).ToList();
        return new(
            stored.Orders - replaced.Count + purchases.Count,
            stored.Spent - replaced.Sum(activity => activity.Spent) + purchases.Sum(activity => activity.Spent),
            Min(stored.FirstOrderAt, purchases.Select(activity => (DateTimeOffset?)activity.At).Min()),
            Max(stored.LastOrderAt, purchases.Select(activity => (DateTimeOffset?)activity.At).Max()));
    }

    private Dictionary<string, RuleTotal> TotalsWithout(SourceKey source)
    {
        var totals = new Dictionary<string, RuleTotal>(loaded.RuleTotals, StringComparer.Ordinal);
        foreach (var activity in loaded.Activities)
        {
            Add(totals, activity, -1);
        }

        foreach (var activity in known.Values.Where(activity => activity.Source != source))
        {
            Add(totals, activity, 1);
        }

        return totals;
    }

    private static void Add(Dictionary<string, RuleTotal> totals, Activity activity, int sign)
    {
        if (activity.RuleId.Length == 0)
        {
            return;
        }

        // Of a rule that nobody asked for, the sums of those loaded go down and up again.
        var (times, points) = totals.GetValueOrDefault(activity.RuleId) is { } total ? (total.Times, total.Points.Value) : (0, 0);
        totals[activity.RuleId] = new(times + sign, Points.Of(Math.Max(0, points + (sign * activity.Points.Value))));
    }

    private static DateTimeOffset? Min(DateTimeOffset? left, DateTimeOffset? right) => left is null || right < left ? right ?? left : left;

    private static DateTimeOffset? Max(DateTimeOffset? left, DateTimeOffset? right) => left is null || right > left ? right ?? left : left;
}
