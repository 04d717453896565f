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
    public decimal UsedAmount { get; set; }
}

public static partial class NopCustomerDefaults
{
    public static string AdministratorsRoleName => throw null;
}
