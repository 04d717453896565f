using OrchardCore.Commerce.MoneyDataType;

namespace OrchardCore.Commerce.Promotion.Models;

public record DiscountInformation(
    decimal DiscountPercentage,
    Amount DiscountAmount,
    DateTime? BeginningUtc,
    DateTime? ExpirationUtc,
    decimal MaximumProducts,
    decimal MinimumProducts);
