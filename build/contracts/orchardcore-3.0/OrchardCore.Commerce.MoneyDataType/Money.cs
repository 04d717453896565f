namespace OrchardCore.Commerce.MoneyDataType
{
    using OrchardCore.Commerce.MoneyDataType.Abstractions;

    public readonly struct Amount(decimal value, ICurrency currency)
    {
        public decimal Value { get; } = value;

        public ICurrency Currency { get; } = currency;
    }
}

namespace OrchardCore.Commerce.MoneyDataType.Abstractions
{
    public interface ICurrency : IEquatable<ICurrency>
    {
        string Symbol { get; }

        string NativeName { get; }

        string EnglishName { get; }

        string CurrencyIsoCode { get; }

        int DecimalPlaces { get; }

        string ToString(decimal amount);
    }

    public interface IMoneyService
    {
        ICurrency DefaultCurrency { get; }
    }
}
