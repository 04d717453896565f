using Nop.Core.Domain.Discounts;
using Nop.Services.Configuration;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.Encore.Services.Vouchers;

/// <summary>The store's discounts behind Encore's vouchers: one a template, made when the first voucher of it is applied. An admin may change all of a discount but its requirement.</summary>
public sealed class VoucherDiscounts(IDiscountService discounts, ISettingService settings)
{
    private const string DiscountKey = "encore.voucherdiscount.";
    private const string RequirementKey = "encore.voucherrequirement.";

    /// <summary>Null for requirements that are not Encore's.</summary>
    public async Task<VoucherTemplate?> OfRequirementAsync(int requirementId) =>
        VoucherTemplate.Parse(await settings.GetSettingByKeyAsync<string>(RequirementKey + requirementId));

    /// <summary>Null for discounts that are not Encore's.</summary>
    public async Task<VoucherTemplate?> OfDiscountAsync(int discountId)
    {
        var requirements = await discounts.GetAllDiscountRequirementsAsync(discountId);
        return requirements.FirstOrDefault(IsOurs) is { } requirement ? await OfRequirementAsync(requirement.Id) : null;
    }

    /// <summary>Makes the discount of a template unless it is there.</summary>
    public async Task EnsureAsync(VoucherTemplate template)
    {
        var key = DiscountKey + template;
        if (await discounts.GetDiscountByIdAsync(await settings.GetSettingByKeyAsync<int>(key)) is not null)
        {
            return;
        }

        var discount = new Discount
        {
            Name = $"Encore {template.RewardId} ({template.Amount:0.00})",
            AdminComment = "Made by Encore Loyalty: applies while a customer uses a voucher of this reward. Do not remove its requirement.",
            DiscountType = DiscountType.AssignedToOrderSubTotal,
            DiscountAmount = template.Amount,
            IsActive = true,
        };
        await discounts.InsertDiscountAsync(discount);
        await settings.SetSettingAsync(RequirementKey + await RequireAsync(discount), template.ToString());
        await settings.SetSettingAsync(key, discount.Id);
    }

    /// <summary>Removes all of them; orders keep what was taken off.</summary>
    public async Task DeleteAsync()
    {
        foreach (var requirement in (await discounts.GetAllDiscountRequirementsAsync()).Where(IsOurs).ToList())
        {
            await ForgetAsync(DiscountKey + await OfRequirementAsync(requirement.Id));
            await ForgetAsync(RequirementKey + requirement.Id);
            if (await discounts.GetDiscountByIdAsync(requirement.DiscountId) is { } discount)
            {
                await discounts.DeleteDiscountAsync(discount);
            }
        }
    }

    /// <summary>The store wants requirements in a group.</summary>
    private async Task<int> RequireAsync(Discount discount)
    {
        var group = new DiscountRequirement
        {
            DiscountId = discount.Id,
            IsGroup = true,
            InteractionType = RequirementGroupInteractionType.And,
            DiscountRequirementRuleSystemName = "Encore Loyalty",
        };
        await discounts.InsertDiscountRequirementAsync(group);
        var rule = new DiscountRequirement { DiscountId = discount.Id, ParentId = group.Id, DiscountRequirementRuleSystemName = EncoreDefaults.SystemName };
        await discounts.InsertDiscountRequirementAsync(rule);
        return rule.Id;
    }

    private async Task ForgetAsync(string key)
    {
        if (await settings.GetSettingAsync(key) is { } setting)
        {
            await settings.DeleteSettingAsync(setting);
        }
    }

    private static bool IsOurs(DiscountRequirement requirement) => requirement.DiscountRequirementRuleSystemName == EncoreDefaults.SystemName;
}
