using Autofac.Core;
using Encore.Loyalty.Model.Engine;
using Encore.Loyalty.Model.Inspection;
using Encore.Loyalty.Model.Reference;
using Encore.Loyalty.Testing;

namespace Encore.Loyalty.Model;

/// <summary>Plays a history to the engine and to the reference, and compares them after every step.</summary>
internal sealed class Player
{
    /// <summary>In the end everything is delivered once more, in both orders: nothing that was lost stays lost, nothing counts twice.</summary>
    private static readonly Step[] Ending = [new Step.SweepUp(), new Step.Work(), new Step.SweepUp(Reversed: true), new Step.Work()];

    private readonly History history;
    private readonly EngineUnderTest under;
    private readonly List<Happening> happenings = [];
    private readonly ShopFloor floor = new();
    private readonly MemberInspection[] inspections;
    private ReferenceShop reference;

    private Player(History history, EngineUnderTest under)
    {
        this.history = history;
        this.under = under;
        inspections = [.. Enumerable.Range(0, ReferenceShop.Members).Select(who => new MemberInspection(under, who))];
        reference = ReferenceShop.After(history, happenings);
    }

    /// <exception cref="DivergenceException">With the step at which they part.</exception>
    public static async Task PlayAsync(History history, string scope, Func<ManualClock, IModule> store, Coverage? coverage = null)
    {
        await using var under = await EngineUnderTest.OpenAsync(history, scope, store);
        var player = new Player(history, under);
        foreach (var step in history.Steps.Concat(Ending))
        {
            await player.StepAsync(step);
        }

        var audit = await under.Engine.Audit.RunAsync();
        DivergenceException.Unless(audit.IsClean, $"the audit found {string.Join("; ", audit.Findings)}");
        coverage?.Count(player.inspections.SelectMany(inspection => inspection.Chain.Entries));
    }

    private async Task StepAsync(Step step)
    {
        try
        {
            var now = Timeline.At(under.Clock.Now, step, reference);
            under.Clock.Set(now);
            var before = await StoredAsync();
            under.Acting = reference.RootOf;
            var happening = new Happening(now, step, floor.Take(step, now, reference.IsIssued));
            var answer = await under.TakeAsync(happening);
            happenings.Add(happening);
            reference = ReferenceShop.After(history, happenings);
            DivergenceException.UnlessSame("the answer", reference.Answer, answer);
            var after = await StoredAsync();
            DivergenceException.Unless(answer.Length == 0 || after == before, "a refused command changed something");
            await InspectAsync(now);
            DivergenceException.Unless(await StoredAsync() == after, "reading changed something");
            under.Clock.Set(Timeline.Behind(now, step));
        }
        catch (DivergenceException problem)
        {
            throw new DivergenceException($"after step {happenings.Count}, {step}: {problem.Message}", problem);
        }
    }

    private async Task InspectAsync(DateTimeOffset now)
    {
        var isLast = happenings.Count == history.Steps.Count + Ending.Length;
        foreach (var (inspection, purse) in inspections.Zip(reference.Purses))
        {
            if (purse.Coins.Count == 0 && !isLast)
            {
                // Somebody who never had a point is looked at once, in the end.
                continue;
            }

            await inspection.InspectAsync(reference);
            if (inspection.Chain.Entries.Count > 0 && happenings.Count % 3 == 0)
            {
                var some = inspection.Chain.Entries[happenings.Count * 7 % inspection.Chain.Entries.Count].EffectiveAt.AddMilliseconds(-(happenings.Count % 2));
                await inspection.InspectAtAsync(some, purse.BalancesAt(some));
            }
        }

        if (happenings.Count % 8 == 0)
        {
            await InspectAheadAsync(now);
        }
    }

    /// <summary>The account as it will stand if nothing happens.</summary>
    private async Task InspectAheadAsync(DateTimeOffset now)
    {
        var ahead = ReferenceShop.After(history, happenings);
        foreach (var (inspection, purse) in inspections.Zip(ahead.Purses))
        {
            var then = purse.NextExpiry(now) ?? purse.NextMaturity(now) ?? now.AddYears(1);
            purse.Pass(then);
            await inspection.InspectAtAsync(then, purse.BalancesAt(then));
        }
    }

    /// <summary>Enough of what is stored to see whether anything was written.</summary>
    private async Task<string> StoredAsync()
    {
        var accounts = await under.Reader.MembersAsync("", null, 10);
        return string.Join(' ', accounts.Select(account => $"{account.Member} {account.Version} {account.LastSequence} {account.Status}"));
    }
}
