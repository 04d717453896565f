using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Encore.Services.Orders;

/// <summary>An order with all that earning needs to know of it, read from the store.</summary>
public sealed record OrderSnapshot
{
    public required Order Order { get; init; }

    public required IReadOnlyList<LineSnapshot> Lines { get; init; }

    /// <summary>The store's primary currency: the one in which it keeps orders.</summary>
    public required string Currency { get; init; }

    /// <summary>Gift cards and reward points, in money.</summary>
    public decimal PaidOtherwise { get; init; }

    /// <summary>Encore vouchers that were used for it.</summary>
    public IReadOnlyList<string> Vouchers { get; init; } = [];
}
