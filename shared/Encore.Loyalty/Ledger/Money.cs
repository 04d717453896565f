using System.Globalization;

namespace Encore.Loyalty.Ledger;

/// <summary>An amount in one currency. Amounts of two currencies are never added.</summary>
public readonly record struct Money
{
    private Money(decimal amount, Currency currency) => (Amount, Currency) = (amount, currency);

    public decimal Amount { get; }

    public Currency Currency { get; }

    public static Money Of(decimal amount, Currency currency) => new(amount, currency);

    public static Money Of(decimal amount, string currency) => new(amount, Currency.Of(currency));

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.In(left.Currency), left.Currency);

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.In(left.Currency), left.Currency);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");

    private decimal In(Currency wanted) =>
        Currency == wanted ? Amount : throw new InvalidOperationException($"Cannot combine {wanted} with {Currency}.");
}
