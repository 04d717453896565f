using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Encore.Services.Orders;

/// <summary>A line of an order with what only the product knows.</summary>
public sealed record LineSnapshot(OrderItem Item, bool IsGiftCard, IReadOnlyList<int> Categories);
