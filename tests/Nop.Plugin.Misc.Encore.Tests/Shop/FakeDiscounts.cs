using Nop.Core;
using Nop.Core.Domain.Discounts;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.Encore.Tests.Shop;

public sealed class FakeDiscounts(FakeShop shop) : IDiscountService
{
    public Task<Discount> GetDiscountByIdAsync(int discountId) => Task.FromResult(shop.Discounts.Find(discount => discount.Id == discountId)!);

    public Task InsertDiscountAsync(Discount discount)
    {
        discount.Id = 100 + shop.Discounts.Count;
        shop.Discounts.Add(discount);
        return Task.CompletedTask;
    }

    public Task UpdateDiscountAsync(Discount discount) => Task.CompletedTask;

    public Task DeleteDiscountAsync(Discount discount)
    {
        shop.Discounts.Remove(discount);
        shop.Requirements.RemoveAll(requirement => requirement.DiscountId == discount.Id);
        return Task.CompletedTask;
    }

    public Task<IList<DiscountRequirement>> GetAllDiscountRequirementsAsync(int discountId = 0, bool topLevelOnly = false) =>
        Task.FromResult<IList<DiscountRequirement>>([.. shop.Requirements.Where(requirement => discountId == 0 || requirement.DiscountId == discountId)]);

    public Task InsertDiscountRequirementAsync(DiscountRequirement discountRequirement)
    {
        discountRequirement.Id = 200 + shop.Requirements.Count;
        shop.Requirements.Add(discountRequirement);
        return Task.CompletedTask;
    }

    public Task<IPagedList<DiscountUsageHistory>> GetAllDiscountUsageHistoryAsync(
        int? discountId = null, int? customerId = null, int? orderId = null, bool includeCancelledOrders = true, int pageIndex = 0, int pageSize = int.MaxValue) =>
        Task.FromResult<IPagedList<DiscountUsageHistory>>(new FakePage<DiscountUsageHistory>(shop.Usages.Where(usage => usage.OrderId == orderId)));
}
