using System.Runtime.CompilerServices;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>A program's earning rules made ready for many facts: switched on, with their conditions compiled, and found by the products and categories that they ask for.</summary>
internal sealed class RuleBook
{
    private static readonly ConditionalWeakTable<LoyaltyProgram, RuleBook> Books = [];

    private readonly Dictionary<string, List<int>> byProduct = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byCategory = new(StringComparer.Ordinal);
    private readonly bool[] always;

    private RuleBook(LoyaltyProgram program)
    {
        var zone = program.Zone;
        Rules = [.. program.Earning.Where(rule => rule.Enabled).Select(rule => new Line(rule, new(rule.When, zone)))];
        Limits = LimitsWanted.Of(program);
        always = [.. Rules.Select(line => line.Rule.When is not ({ Products: not null } or { Categories: not null }))];
        for (var index = 0; index < Rules.Count; index++)
        {
            // Found by its products, or else by its categories; the matcher has the last word.
            var (when, names) = (Rules[index].Rule.When, Rules[index].Rule.When?.Products is null ? byCategory : byProduct);
            foreach (var name in when?.Products ?? when?.Categories ?? [])
            {
                (names.TryGetValue(name, out var known) ? known : names[name] = []).Add(index);
            }
        }
    }

    public IReadOnlyList<Line> Rules { get; }

    public LimitsWanted Limits { get; }

    public static RuleBook Of(LoyaltyProgram program) => Books.GetValue(program, program => new(program));

    /// <summary>For each rule whether it can apply to a fact. Of an order those are left out that ask for goods which are not in it.</summary>
    public bool[] Possible(LoyaltyEvent fact)
    {
        if (fact is not OrderPaid { Order.Lines: var lines } || byProduct.Count + byCategory.Count == 0)
        {
            return Possible();
        }

        var possible = (bool[])always.Clone();
        for (var index = 0; index < lines.Count; index++)
        {
            Mark(possible, byProduct, lines[index].ProductId);
            for (var category = 0; category < lines[index].Categories.Count; category++)
            {
                Mark(possible, byCategory, lines[index].Categories[category]);
            }
        }

        return possible;
    }

    private bool[] Possible()
    {
        var all = new bool[always.Length];
        Array.Fill(all, true);
        return all;
    }

    private static void Mark(bool[] possible, Dictionary<string, List<int>> rules, string name)
    {
        if (rules.TryGetValue(name, out var found))
        {
            foreach (var index in found)
            {
                possible[index] = true;
            }
        }
    }

    internal sealed record Line(EarningRule Rule, Matcher Matcher);
}
