using OrchardCore.Commerce.AddressDataType;
using OrchardCore.Commerce.Models;
using OrchardCore.Commerce.MoneyDataType;
using OrchardCore.Commerce.Promotion.Models;
using OrchardCore.ContentManagement;

namespace OrchardCore.Commerce.Abstractions
{
    public interface ISortableUpdaterProvider<TModel>
    {
        int Order { get; }

        Task<TModel> UpdateAsync(TModel model);

        Task<bool> IsApplicableAsync(TModel model);
    }

    public interface IPromotionProvider : ISortableUpdaterProvider<PromotionAndTaxProviderContext>;
}

namespace OrchardCore.Commerce.Models
{
    public record PromotionAndTaxProviderContext(
        IEnumerable<PromotionAndTaxProviderContextLineItem> Items,
        IEnumerable<Amount> TotalsByCurrency,
        Address ShippingAddress,
        Address BillingAddress,
        DateTime? PurchaseDateTime = null,
        string VatNumber = null,
        bool Stored = false,
        bool IsCorporation = false);

    public record PromotionAndTaxProviderContextLineItem(IContent Content, Amount UnitPrice, int Quantity, IEnumerable<DiscountInformation> Discounts);
}
