namespace Encore.Loyalty.Offers.CrossSell;

/// <summary>Which rules are worth a look.</summary>
public sealed record CrossSellSettings
{
    public CrossSellLevel Level { get; init; }

    /// <summary>Orders of the last so many days, 1 to 3650.</summary>
    public int Days { get; init; } = 730;

    /// <summary>At least so many customers have bought both, from 2: fewer prove nothing.</summary>
    public int LeastCustomers { get; init; } = 10;

    /// <summary>At least this part of those who bought the one has bought the other, 0 to 1.</summary>
    public decimal LeastConfidence { get; init; } = 0.05m;

    /// <summary>At least so many times as likely as among all customers, above 1.</summary>
    public decimal LeastLift { get; init; } = 1.2m;

    /// <summary>The best so many rules, 1 to 500.</summary>
    public int MostRules { get; init; } = 50;

    /// <summary>Why these cannot be; null when they can.</summary>
    public string? Problem() =>
        Days is < 1 or > 3650 ? $"{Days} days is out of range: give 1 to 3650."
        : LeastCustomers < 2 ? $"{LeastCustomers} customers prove nothing: give 2 or more."
        : LeastConfidence is < 0 or > 1 ? $"A confidence of {LeastConfidence} is out of range: give 0 to 1."
        : LeastLift < 1 ? $"A lift of {LeastLift} says that the one keeps from buying the other: give 1 or more."
        : MostRules is < 1 or > 500 ? $"{MostRules} rules is out of range: give 1 to 500."
        : null;
}
