using OrchardCore.Data.Documents;

namespace Encore.OrchardCore.Loyalty.Commerce.Orders;

/// <summary>How far the comparison with the shop's orders has come.</summary>
public sealed class OrderWatermark : Document
{
    /// <summary>Orders changed before were compared; null before the first run. Orders from before Encore's time are left alone.</summary>
    public DateTime? ComparedUtc { get; set; }
}
