using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Newtonsoft.Json.Linq;

namespace Encore.Benchmarks.Stage;

/// <summary>A program as it may look after some years: a base rule, extra points for categories, products, days and tiers, rules for what is no order; campaigns of which some run.</summary>
internal static class CrowdedProgram
{
    private const int Categories = 60;

    public static DateTimeOffset Now { get; } = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public static LoyaltyProgram Read(ProgramReader reader)
    {
        var reading = reader.Read(new JObject
        {
            ["tiers"] = new JObject { ["levels"] = new JArray(Level("silver", 100, 1.1m), Level("gold", 1000, 1.25m)) },
            ["earning"] = new JArray(Rules()),
            ["campaigns"] = new JArray(Campaigns()),
        }.ToString());
        return reading.Program ?? throw new InvalidOperationException(string.Join('\n', reading.Errors));
    }

    public static OrderFacts Cart()
    {
        OrderLine[] lines = [.. Enumerable.Range(1, 20).Select(line => new OrderLine
        {
            LineId = $"{line}", ProductId = $"product-{line * 7}", Quantity = 1 + (line % 3), Net = (line * 3) + 0.95m, Tax = line * 0.6m, Categories = [$"category-{line % 12}", "all"],
        })];
        return new() { Currency = Currency.Of("USD"), Lines = lines, Shipping = 5, OrderDiscount = 7.5m, Total = lines.Sum(line => line.Net + line.Tax) - 2.5m };
    }

    private static IEnumerable<JObject> Rules()
    {
        yield return Rule("base", "purchase", 1, null);
        for (var index = 0; index < Categories; index++)
        {
            yield return Rule($"category-{index}", "purchase", 0.5m, new JObject { ["categories"] = new JArray($"category-{index}") });
        }

        for (var index = 0; index < 15; index++)
        {
            yield return Rule($"product-{index}", "purchase", 0.25m, new JObject { ["products"] = new JArray($"product-{index * 21}", $"product-{index + 1000}") });
        }

        for (var index = 0; index < 10; index++)
        {
            yield return Rule($"condition-{index}", "purchase", 0.1m, index % 2 == 0 ? new JObject { ["weekdays"] = new JArray("saturday", "sunday") } : new JObject { ["tiers"] = new JArray("gold"), ["minSpend"] = 100 * index });
        }

        for (var index = 0; index < 14; index++)
        {
            yield return new() { ["id"] = $"other-{index}", ["kind"] = index % 2 == 0 ? "review" : "share", ["points"] = 5 };
        }
    }

    private static IEnumerable<JObject> Campaigns()
    {
        for (var index = 0; index < 20; index++)
        {
            // One in four runs, one of these for everything.
            var campaign = new JObject { ["id"] = $"campaign-{index}", ["from"] = Now.AddDays(index % 4 == 0 ? -5 : 30 + index), ["until"] = Now.AddDays(60) };
            campaign[index % 8 == 0 ? "multiplier" : "points"] = index % 8 == 0 ? 2 : 50;
            if (index > 0)
            {
                campaign["when"] = new JObject { ["categories"] = new JArray($"category-{index}") };
            }

            yield return campaign;
        }
    }

    private static JObject Rule(string id, string kind, decimal rate, JObject? when)
    {
        var rule = new JObject { ["id"] = id, ["kind"] = kind, ["pointsPerUnit"] = rate, ["maturation"] = new JObject { ["days"] = 14 }, ["validity"] = new JObject { ["months"] = 12 } };
        if (when is not null)
        {
            rule["when"] = when;
        }

        return rule;
    }

    private static JObject Level(string id, decimal threshold, decimal multiplier) => new() { ["id"] = id, ["threshold"] = threshold, ["multiplier"] = multiplier };
}
