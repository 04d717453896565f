using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>What all rules find alike on one fact, worked out once: of an order the basis for the same switches, the factor of each line and their product for the same factors.</summary>
internal sealed class OrderBasis
{
    private (OrderFacts Order, BasisSwitches Switches, IReadOnlyList<(string Line, decimal Basis)> Lines)? basis;
    private readonly Dictionary<Matcher, (IReadOnlyList<(string Line, decimal Basis)> Lines, int[] Places)> admitted = new(ReferenceEqualityComparer.Instance);
    private readonly List<(IReadOnlyList<EarningFactor> Factors, decimal[] ByLine, bool IsEven)> factors = [];
    private (IReadOnlyList<EarningFactor> Factors, IReadOnlyDictionary<string, decimal>? ByName)? multipliers;
    private (LoyaltyEvent Fact, SourceKey Source)? origin;
    private (LoyaltyEvent Fact, Validity Validity, DateTimeOffset End)? end;

    public SourceKey OriginOf(LoyaltyEvent fact)
    {
        if (origin is not { } known || !ReferenceEquals(known.Fact, fact))
        {
            origin = known = (fact, fact.Origin);
        }

        return known.Source;
    }

    /// <summary>Most rules of a program have one validity.</summary>
    public DateTimeOffset EndOf(Validity validity, LoyaltyEvent fact, LoyaltyProgram program)
    {
        if (end is not { } known || !ReferenceEquals(known.Fact, fact) || known.Validity != validity)
        {
            end = known = (fact, validity, validity.EndFrom(fact.OccurredAt, program.Zone));
        }

        return known.End;
    }

    public IReadOnlyList<(string Line, decimal Basis)> Of(OrderFacts order, BasisSwitches switches)
    {
        if (basis is { } known && ReferenceEquals(known.Order, order) && known.Switches == switches)
        {
            return known.Lines;
        }

        var lines = PurchaseBasis.Of(order, switches);
        basis = (order, switches, lines);
        return lines;
    }

    /// <summary>The factor on each line, with shipping behind the goods.</summary>
    public (decimal[] ByLine, bool IsEven) FactorsOn(OrderFacts order, int lines, IReadOnlyList<EarningFactor> asked)
    {
        foreach (var known in factors)
        {
            if (ReferenceEquals(known.Factors, asked) && known.ByLine.Length == lines)
            {
                return (known.ByLine, known.IsEven);
            }
        }

        var (found, isEven) = (new decimal[lines], true);
        for (var index = 0; index < lines; index++)
        {
            found[index] = EarningFactor.ProductOn(index < order.Lines.Count ? order.Lines[index] : null, asked);
            isEven = isEven && found[index] == found[0];
        }

        factors.Add((asked, found, isEven));
        return (found, isEven);
    }

    /// <summary>The lines that a rule's conditions admit and that have a basis, by their places. Shipping stands behind the goods; it has no product, so only rules that ask for none apply to it.</summary>
    public int[] Admitted(OrderFacts order, IReadOnlyList<(string Line, decimal Basis)> lines, Matcher matcher)
    {
        if (admitted.TryGetValue(matcher, out var known) && ReferenceEquals(known.Lines, lines))
        {
            return known.Places;
        }

        var (found, count) = (new int[lines.Count], 0);
        for (var index = 0; index < found.Length; index++)
        {
            if (lines[index].Basis != 0 && (index < order.Lines.Count ? matcher.Admits(order.Lines[index]) : !matcher.AsksLines))
            {
                found[count++] = index;
            }
        }

        Array.Resize(ref found, count);
        admitted[matcher] = (lines, found);
        return found;
    }

    /// <summary>By name, for the explanation; null when there are none.</summary>
    public IReadOnlyDictionary<string, decimal>? Multipliers(IReadOnlyList<EarningFactor> asked)
    {
        if (multipliers is not { } known || !ReferenceEquals(known.Factors, asked))
        {
            var found = asked.Count == 0 ? null : asked.GroupBy(factor => factor.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Aggregate(1m, (product, factor) => product * factor.Value), StringComparer.Ordinal);
            multipliers = known = (asked, found);
        }

        return known.ByName;
    }
}
