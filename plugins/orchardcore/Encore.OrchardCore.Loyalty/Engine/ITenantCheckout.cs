using Encore.Loyalty.Ledger;

namespace Encore.OrchardCore.Loyalty.Engine;

/// <summary>What the tenant's shop module says of itself; without one, <see cref="NoCheckout"/> speaks. The engine is started anew when the tenant is reloaded.</summary>
public interface ITenantCheckout
{
    /// <summary>The currency in which orders are stated.</summary>
    Currency Currency { get; }

    /// <summary>Vouchers can be used at the checkout.</summary>
    bool TakesVouchers { get; }

    /// <summary>Money as the shop writes it; null: by the reader's culture.</summary>
    string? Write(Money money) => null;
}
