namespace Nop.Core.Caching;

public partial class CacheKey
{
    public CacheKey(string key) => throw null;
}

public partial interface ICacheKeyService
{
}
