using Nop.Core;
using Nop.Core.Caching;
using Nop.Data;

namespace Nop.Plugin.Misc.Encore.Tests.Shop;

public sealed class FakeRepository<T>(IEnumerable<T> rows) : IRepository<T>
    where T : BaseEntity
{
    public Task<IList<T>> GetAllAsync(Func<IQueryable<T>, IQueryable<T>>? func = null, Func<ICacheKeyService, CacheKey>? getCacheKey = null, bool includeDeleted = true) =>
        Task.FromResult<IList<T>>([.. func is null ? rows : func(rows.AsQueryable())]);
}
