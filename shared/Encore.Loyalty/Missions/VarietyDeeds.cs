using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Missions;

/// <summary>Notes which categories or products an order was of, while a mission asks for that: what was bought before the first such mission is not known by its goods.</summary>
public sealed class VarietyDeeds : IFollowUp
{
    private const int MostLetters = 40;

    public void Follow(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        if (fact is not OrderEvent order || work.Programs.At(now).Program.Missions is not { } missions)
        {
            return;
        }

        var asked = missions.List.Where(mission => mission.Enabled).SelectMany(mission => mission.Steps).Select(step => step.Do).ToHashSet();
        if (!asked.Contains(StepKind.Categories) && !asked.Contains(StepKind.Products))
        {
            return;
        }

        var state = OrderState.From(order.OrderId, work.FactsOf(fact.Origin, knownAt: now < fact.OccurredAt ? fact.OccurredAt : now));
        if (state is not { Facts: { } facts, PaidAt: { } paidAt })
        {
            return;
        }

        foreach (var deed in facts.Lines.SelectMany(line => Names(line, asked).Select(name => (Name: name, Stands: PaidShare.OfAward(state, [new(line.LineId, line.Net, 0)]) > 0))).GroupBy(deed => deed.Name))
        {
            work.Note(new() { Source = fact.Origin, RuleId = deed.Key, At = paidAt, Orders = deed.Any(line => line.Stands) ? 1 : 0 });
        }
    }

    private static IEnumerable<string> Names(OrderLine line, HashSet<StepKind> asked) =>
    [
        .. asked.Contains(StepKind.Products) ? [Deeds.Product + Short(line.ProductId)] : Array.Empty<string>(),
        .. asked.Contains(StepKind.Categories) ? line.Categories.Select(category => Deeds.Category + Short(category)) : [],
    ];

    /// <summary>Long names are known by a hash.</summary>
    private static string Short(string name) => name.Length <= MostLetters ? name : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..MostLetters];
}
