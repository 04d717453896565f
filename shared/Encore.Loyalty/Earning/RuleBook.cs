using System.Runtime.CompilerServices;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>A program's earning rules made ready for many facts: switched on, by kind, with their conditions compiled.</summary>
internal sealed class RuleBook
{
    private static readonly ConditionalWeakTable<LoyaltyProgram, RuleBook> Books = [];

    private RuleBook(LoyaltyProgram program)
    {
        var zone = program.Zone;
        Rules = [.. program.Earning.Where(rule => rule.Enabled).Select(rule => new Line(rule, new(rule.When, zone)))];
        Limits = LimitsWanted.Of(program);
    }

    public IReadOnlyList<Line> Rules { get; }

    public LimitsWanted Limits { get; }

    public static RuleBook Of(LoyaltyProgram program) => Books.GetValue(program, program => new(program));

    internal sealed record Line(EarningRule Rule, Matcher Matcher);
}
