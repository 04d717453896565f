namespace Nop.Core.Domain.Discounts;

public enum DiscountType
{
    AssignedToOrderTotal = 1,
    AssignedToSkus = 2,
    AssignedToCategories = 5,
    AssignedToManufacturers = 6,
    AssignedToShipping = 10,
    AssignedToOrderSubTotal = 20,
}

public enum RequirementGroupInteractionType
{
    And = 0,
    Or = 2,
}

public partial class Discount : BaseEntity
{
    public string Name { get; set; }

    public string AdminComment { get; set; }

    public decimal DiscountAmount { get; set; }

    public bool IsActive { get; set; }

    public DiscountType DiscountType { get; set; }
}

public partial class DiscountRequirement : BaseEntity
{
    public int DiscountId { get; set; }

    public string DiscountRequirementRuleSystemName { get; set; }

    public int? ParentId { get; set; }

    public bool IsGroup { get; set; }

    public RequirementGroupInteractionType? InteractionType { get; set; }
}

public partial class DiscountUsageHistory : BaseEntity
{
    public int DiscountId { get; set; }

    public int OrderId { get; set; }
}
