using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;

namespace Nop.Core;

public abstract partial class BaseEntity
{
    public int Id { get; set; }
}

public partial interface IPagedList<T> : IList<T>
{
    int TotalCount { get; }
}

public partial interface IStoreContext
{
    Task<Store> GetCurrentStoreAsync();
}

public partial interface IWorkContext
{
    Task<Customer> GetCurrentCustomerAsync();

    Task<Language> GetWorkingLanguageAsync();
}
