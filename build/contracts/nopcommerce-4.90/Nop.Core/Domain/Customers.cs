namespace Nop.Core.Domain.Customers;

public partial class Customer : BaseEntity
{
    public string Email { get; set; }

    public string FirstName { get; set; }

    public string LastName { get; set; }

    public bool Deleted { get; set; }
}

public partial class RewardPointsHistory : BaseEntity
{
    public int CustomerId { get; set; }

    public int StoreId { get; set; }

    public int Points { get; set; }

    public int? PointsBalance { get; set; }

    public string Message { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public DateTime? EndDateUtc { get; set; }

    public int? ValidPoints { get; set; }

    public decimal UsedAmount { get; set; }
}

public static partial class NopCustomerDefaults
{
    public static string AdministratorsRoleName => throw null;
}
