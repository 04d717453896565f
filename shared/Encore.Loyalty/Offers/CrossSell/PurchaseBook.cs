using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Offers.CrossSell;

/// <summary>Who bought what for the first time when. Its memory is bounded: so many customers, and of each so many things.</summary>
/// <param name="mostCustomers">Further ones are left out.</param>
/// <param name="mostThings">Of one customer; further ones are left out.</param>
internal sealed class PurchaseBook(int mostCustomers = 200_000, int mostThings = 32)
{
    /// <summary>Pairs are counted among the most bought things only: no more than a million of them.</summary>
    private const int MostFrequent = 1000;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly Dictionary<MemberId, List<(int Thing, long At)>> customers = [];

    public int Customers => customers.Count;

    /// <returns>False: the book is full, and this customer is not in it.</returns>
    public bool Add(MemberId customer, DateTimeOffset at, IEnumerable<string> things)
    {
        if (!customers.TryGetValue(customer, out var bought))
        {
            if (customers.Count == mostCustomers)
            {
                return false;
            }

            customers[customer] = bought = [];
        }

        foreach (var thing in things)
        {
            Note(bought, NumberOf(thing), at.ToUnixTimeMilliseconds());
        }

        return true;
    }

    public IReadOnlyList<CrossSellRule> Rules(CrossSellSettings settings)
    {
        var counts = new int[names.Count];
        foreach (var (thing, _) in customers.Values.SelectMany(bought => bought))
        {
            counts[thing]++;
        }

        // A pair cannot be more frequent than its parts.
        var frequent = Enumerable.Range(0, counts.Length).Where(thing => counts[thing] >= settings.LeastCustomers).OrderByDescending(thing => counts[thing]).Take(MostFrequent).ToHashSet();
        return [.. Pairs(frequent).Where(pair => pair.Value >= settings.LeastCustomers)
            .Select(pair => new CrossSellRule(names[pair.Key.Bought], names[pair.Key.Then], pair.Value, counts[pair.Key.Bought], counts[pair.Key.Then], customers.Count))
            .Where(rule => rule.Confidence >= settings.LeastConfidence && rule.Lift >= settings.LeastLift)
            .OrderByDescending(rule => rule.Lift).ThenByDescending(rule => rule.Both).ThenBy(rule => rule.Bought, StringComparer.Ordinal).ThenBy(rule => rule.Then, StringComparer.Ordinal)
            .Take(settings.MostRules)];
    }

    private Dictionary<(int Bought, int Then), int> Pairs(HashSet<int> frequent)
    {
        var pairs = new Dictionary<(int Bought, int Then), int>();
        foreach (var bought in customers.Values.Select(things => things.Where(thing => frequent.Contains(thing.Thing)).ToList()))
        {
            foreach (var pair in from first in bought from then in bought where first.Thing != then.Thing && first.At <= then.At select (first.Thing, then.Thing))
            {
                pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            }
        }

        return pairs;
    }

    private void Note(List<(int Thing, long At)> bought, int thing, long at)
    {
        var index = bought.FindIndex(known => known.Thing == thing);
        if (index >= 0)
        {
            bought[index] = (thing, Math.Min(at, bought[index].At));
        }
        else if (bought.Count < mostThings)
        {
            bought.Add((thing, at));
        }
    }

    private int NumberOf(string thing)
    {
        if (!numbers.TryGetValue(thing, out var number))
        {
            numbers[thing] = number = names.Count;
            names.Add(thing);
        }

        return number;
    }
}
