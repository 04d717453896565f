using Nop.Core;
using Nop.Core.Configuration;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Configuration;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Services.Plugins;

namespace Nop.Services.Catalog
{
    public partial interface ICategoryService
    {
        Task<IList<ProductCategory>> GetProductCategoriesByProductIdAsync(int productId, bool showHidden = false);
    }

    public partial interface IPriceCalculationService
    {
        Task<(decimal priceWithoutDiscounts, decimal finalPrice, decimal appliedDiscountAmount, List<Discount> appliedDiscounts)> GetFinalPriceAsync(
            Product product,
            Customer customer,
            Store store,
            decimal additionalCharge = 0,
            bool includeDiscounts = true,
            int quantity = 1);
    }

    public partial interface IProductService
    {
        Task<Product> GetProductByIdAsync(int productId);

        Task<IList<Product>> GetProductsByIdsAsync(int[] productIds);
    }
}

namespace Nop.Services.Cms
{
    public partial interface IWidgetPlugin : IPlugin
    {
        bool HideInWidgetList { get; }

        Task<IList<string>> GetWidgetZonesAsync();

        Type GetWidgetViewComponent(string widgetZone);
    }
}

namespace Nop.Services.Common
{
    public partial interface IGenericAttributeService
    {
        Task SaveAttributeAsync<TPropType>(BaseEntity entity, string key, TPropType value, int storeId = 0);

        Task<TPropType> GetAttributeAsync<TPropType>(BaseEntity entity, string key, int storeId = 0, TPropType defaultValue = default);
    }

    public partial interface IMiscPlugin : IPlugin;
}

namespace Nop.Services.Configuration
{
    public partial interface ISettingService
    {
        Task<Setting> GetSettingAsync(string key, int storeId = 0, bool loadSharedValueIfNotFound = false);

        Task DeleteSettingAsync(Setting setting);

        Task<T> GetSettingByKeyAsync<T>(string key, T defaultValue = default, int storeId = 0, bool loadSharedValueIfNotFound = false);

        Task SetSettingAsync<T>(string key, T value, int storeId = 0, bool clearCache = true);

        Task<T> LoadSettingAsync<T>(int storeId = 0)
            where T : ISettings, new();

        Task SaveSettingAsync<T>(T settings, int storeId = 0)
            where T : ISettings, new();

        Task DeleteSettingAsync<T>()
            where T : ISettings, new();
    }
}

namespace Nop.Services.Customers
{
    public partial interface ICustomerService
    {
        Task<Customer> GetCustomerByIdAsync(int customerId);

        Task<IList<Customer>> GetCustomersByIdsAsync(int[] customerIds);

        Task<Customer> GetCustomerByEmailAsync(string email);

        Task<bool> IsGuestAsync(Customer customer, bool onlyActiveCustomerRoles = true);
    }
}

namespace Nop.Services.Directory
{
    public partial interface ICurrencyService
    {
        Task<Nop.Core.Domain.Directory.Currency> GetCurrencyByIdAsync(int currencyId);
    }
}

namespace Nop.Services.Discounts
{
    public partial class DiscountRequirementValidationRequest
    {
        public int DiscountRequirementId { get; set; }

        public Customer Customer { get; set; }

        public Store Store { get; set; }
    }

    public partial class DiscountRequirementValidationResult
    {
        public bool IsValid { get; set; }

        public string UserError { get; set; }
    }

    public partial interface IDiscountRequirementRule : IPlugin
    {
        Task<DiscountRequirementValidationResult> CheckRequirementAsync(DiscountRequirementValidationRequest request);

        string GetConfigurationUrl(int discountId, int? discountRequirementId);
    }

    public partial interface IDiscountService
    {
        Task<Discount> GetDiscountByIdAsync(int discountId);

        Task InsertDiscountAsync(Discount discount);

        Task UpdateDiscountAsync(Discount discount);

        Task DeleteDiscountAsync(Discount discount);

        Task<IList<DiscountRequirement>> GetAllDiscountRequirementsAsync(int discountId = 0, bool topLevelOnly = false);

        Task InsertDiscountRequirementAsync(DiscountRequirement discountRequirement);

        Task<IPagedList<DiscountUsageHistory>> GetAllDiscountUsageHistoryAsync(
            int? discountId = null,
            int? customerId = null,
            int? orderId = null,
            bool includeCancelledOrders = true,
            int pageIndex = 0,
            int pageSize = int.MaxValue);
    }
}

namespace Nop.Services.Helpers
{
    public partial interface IDateTimeHelper
    {
        TimeZoneInfo DefaultStoreTimeZone { get; }
    }
}

namespace Nop.Services.Localization
{
    public partial interface ILanguageService
    {
        Task<IList<Language>> GetAllLanguagesAsync(bool showHidden = false, int storeId = 0);
    }

    public partial interface ILocalizationService
    {
        Task<string> GetResourceAsync(string resourceKey);

        Task AddOrUpdateLocaleResourceAsync(IDictionary<string, string> resources, int? languageId = null);

        Task DeleteLocaleResourcesAsync(string resourceNamePrefix, int? languageId = null);
    }
}

namespace Nop.Services.Logging
{
    public partial interface ILogger
    {
        bool IsEnabled(Nop.Core.Domain.Logging.LogLevel level);

        Task InsertLogAsync(Nop.Core.Domain.Logging.LogLevel logLevel, string shortMessage, string fullMessage = "", Customer customer = null);

        Task ErrorAsync(string message, Exception exception = null, Customer customer = null);
    }
}

namespace Nop.Services.Messages
{
    public partial interface INotificationService
    {
        void SuccessNotification(string message, bool encode = true, int timeout = 0);

        void WarningNotification(string message, bool encode = true, int timeout = 0);

        void ErrorNotification(string message, bool encode = true, int timeout = 0);
    }
}

namespace Nop.Services.Orders
{
    public partial interface IGiftCardService
    {
        Task<IList<GiftCardUsageHistory>> GetGiftCardUsageHistoryAsync(Order order);
    }

    public partial interface IOrderService
    {
        Task<Order> GetOrderByIdAsync(int orderId);

        Task<IList<OrderItem>> GetOrderItemsAsync(int orderId, bool? isNotReturnable = null, bool? isShipEnabled = null, int vendorId = 0);

        Task InsertOrderNoteAsync(OrderNote orderNote);
    }

    public partial interface IOrderTotalCalculationService
    {
        Task<(decimal discountAmount, List<Discount> appliedDiscounts, decimal subTotalWithoutDiscount, decimal subTotalWithDiscount, SortedDictionary<decimal, decimal> taxRates)> GetShoppingCartSubTotalAsync(
            IList<ShoppingCartItem> cart,
            bool includingTax);
    }

    public partial interface IShoppingCartService
    {
        Task<IList<ShoppingCartItem>> GetShoppingCartAsync(
            Customer customer,
            ShoppingCartType? shoppingCartType = null,
            int storeId = 0,
            int? productId = null,
            DateTime? createdFromUtc = null,
            DateTime? createdToUtc = null,
            int? customWishlistId = null);

        Task<(decimal subTotal, decimal discountAmount, List<Discount> appliedDiscounts, int? maximumDiscountQty)> GetSubTotalAsync(ShoppingCartItem shoppingCartItem, bool includeDiscounts);
    }

    public partial interface IRewardPointService
    {
        Task<RewardPointsHistory> GetRewardPointsHistoryEntryByIdAsync(int rewardPointsHistoryId);
    }
}

namespace Nop.Services.Tax
{
    public partial interface ITaxService
    {
        Task<(decimal price, decimal taxRate)> GetProductPriceAsync(Product product, decimal price, bool includingTax, Customer customer);
    }
}
