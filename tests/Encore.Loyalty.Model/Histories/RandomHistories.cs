using FsCheck;
using FsCheck.Fluent;

namespace Encore.Loyalty.Model.Histories;

/// <summary>Draws histories, and makes those that fail shorter.</summary>
internal static class RandomHistories
{
    private static readonly string[] Zones =
        ["UTC", "Europe/Berlin", "Asia/Shanghai", "America/New_York", "America/Havana", "America/Sao_Paulo", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Beirut"];

    /// <summary>Ends of months and years, leap days, clocks that change at midnight, a day that one zone left out.</summary>
    private static readonly string[] Starts =
    [
        "2024-01-31T22:30:00Z", "2023-12-31T23:59:59.999Z", "2024-02-29T11:00:00Z", "2026-03-28T23:30:00Z", "2026-10-24T22:10:00Z", "2018-11-03T02:00:00Z", "2018-02-17T12:00:00Z", "2011-12-28T09:30:00Z",
        "2025-10-31T03:00:00Z", "2027-06-15T12:00:00Z",
    ];

    public static Arbitrary<History> Arbitrary() => Arb.From(Histories(), Shorter);

    private static Gen<History> Histories() =>
        from rules in AllRules()
        from start in Gen.Elements(Starts)
        from phrases in Gen.Choose(3, 14).SelectMany(count => Gen.ArrayOf(RandomSteps.Phrase(AllRules()), count))
        select new History(rules, DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture), Sensible.Of(phrases.SelectMany(phrase => phrase)));

    private static Gen<Rules> AllRules() =>
        from zone in Gen.Elements(Zones)
        from rate in Gen.Elements(1m, 1m, 0.5m, 1.25m, 2m)
        from round in Gen.Choose(0, 2)
        from mature in Gen.Elements(0, 0, 1, 14)
        from afterFulfilment in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from validity in Gen.Elements((0, 0), (0, 1), (0, 20), (1, 0), (1, 10), (12, 0))
        from review in Gen.Elements(0, 7, 10, 10)
        from reviewDays in Gen.Elements(0, 0, 3)
        from cost in Gen.Elements(6, 12, 20)
        from policy in Gen.Elements(0, 0, 0, 1, 2)
        from grace in Gen.Elements(0, 1, 14)
        from unit in Gen.Elements(1, 1, 5)
        from asService in Gen.Elements(false, false, true)
        from basis in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 15)))
        select new Rules(zone, rate, round, mature, afterFulfilment, validity.Item1, validity.Item2, review, reviewDays, 5, cost, policy, grace, basis, unit, asService);

    /// <summary>Fewer steps, then simpler ones, then the simplest rules.</summary>
    private static IEnumerable<History> Shorter(History history)
    {
        for (var length = history.Steps.Count / 2; length > 0; length /= 2)
        {
            for (var from = 0; from + length <= history.Steps.Count; from += length)
            {
                yield return history with { Steps = [.. history.Steps.Take(from), .. history.Steps.Skip(from + length)] };
            }
        }

        for (var index = 0; index < history.Steps.Count; index++)
        {
            foreach (var simpler in Simpler.Of(history.Steps[index]))
            {
                yield return history with { Steps = [.. history.Steps.Take(index), simpler, .. history.Steps.Skip(index + 1)] };
            }
        }

        foreach (var rules in Simpler.Of(history.Rules))
        {
            yield return history with { Rules = rules };
        }
    }
}
