using System.Collections.Frozen;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>Conditions made ready for many questions. Immutable.</summary>
public sealed class Matcher
{
    private readonly Conditions conditions;
    private readonly FrozenSet<string>? products;
    private readonly FrozenSet<string>? categories;
    private readonly FrozenSet<string> exceptProducts;
    private readonly FrozenSet<string> exceptCategories;
    private readonly TimeZoneInfo zone;

    /// <param name="conditions">Null: everything matches.</param>
    /// <param name="zone">In which days begin.</param>
    public Matcher(Conditions? conditions, TimeZoneInfo zone)
    {
        this.conditions = conditions ?? new();
        this.zone = zone;
        products = this.conditions.Products?.ToFrozenSet(StringComparer.Ordinal);
        categories = this.conditions.Categories?.ToFrozenSet(StringComparer.Ordinal);
        exceptProducts = (this.conditions.ExceptProducts ?? []).ToFrozenSet(StringComparer.Ordinal);
        exceptCategories = (this.conditions.ExceptCategories ?? []).ToFrozenSet(StringComparer.Ordinal);
        AsksLines = products is not null || categories is not null || exceptProducts.Count > 0 || exceptCategories.Count > 0;
    }

    /// <summary>Whether products or categories are asked for at all; if not, every line is admitted.</summary>
    public bool AsksLines { get; }

    /// <summary>Whether it depends on what else the member has done.</summary>
    public bool AsksMember => conditions.FromOrder is not null || conditions.ToOrder is not null || conditions.Tiers is not null || conditions.Segments is not null;

    public bool Admits(OrderLine line) => !AsksLines || AdmitsProduct(line.ProductId, line.Categories);

    /// <summary>Everything but single lines; of an order at least one line must be admitted, of a fact about one product that product.</summary>
    public bool Admits(LoyaltyEvent fact, EarningMember member) => Admits(fact.OccurredAt, member) && AdmitsSubject(fact, member);

    /// <summary>The time and the member, where there is no fact.</summary>
    public bool Admits(DateTimeOffset instant, EarningMember member) =>
        IsInTime(instant)
        && Holds(conditions.Tiers, member.Tier)
        && (conditions.Segments is null || conditions.Segments.Any(member.Segments.Contains));

    private bool AdmitsSubject(LoyaltyEvent fact, EarningMember member) => fact switch
    {
        OrderPaid { Order: var order } => AdmitsOrder(order, member),
        ReviewEvent review => !AsksLines || AdmitsProduct(review.ProductId, []),
        _ => true,
    };

    private bool AdmitsOrder(OrderFacts order, EarningMember member) =>
        Holds(conditions.Stores, order.Store)
        && Holds(conditions.Currencies, order.Currency.Code)
        && (conditions.MinSpend is not { } least || order.Goods >= least)
        && (conditions.FromOrder is not { } from || member.Figures.Orders + 1 >= from)
        && (conditions.ToOrder is not { } to || member.Figures.Orders + 1 <= to)
        && (!AsksLines || AdmitsAny(order.Lines));

    private bool AdmitsAny(IReadOnlyList<OrderLine> lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            if (Admits(lines[index]))
            {
                return true;
            }
        }

        return false;
    }

    private bool AdmitsProduct(string product, IReadOnlyList<string> ofCategories)
    {
        if ((exceptProducts.Count > 0 && exceptProducts.Contains(product)) || (products is not null && !products.Contains(product)))
        {
            return false;
        }

        var isIn = categories is null;
        for (var index = 0; index < ofCategories.Count; index++)
        {
            if (exceptCategories.Count > 0 && exceptCategories.Contains(ofCategories[index]))
            {
                return false;
            }

            isIn = isIn || categories!.Contains(ofCategories[index]);
        }

        return isIn;
    }

    private bool IsInTime(DateTimeOffset instant) =>
        (conditions.From is not { } from || instant >= from)
        && (conditions.Until is not { } until || instant < until)
        && (conditions.Weekdays is null || conditions.Weekdays.Contains(TimeZoneInfo.ConvertTime(instant, zone).DayOfWeek));

    private static bool Holds(IReadOnlyList<string>? asked, string? given) => asked is null || (given is not null && asked.Contains(given, StringComparer.Ordinal));
}
