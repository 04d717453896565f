using Nop.Core;

namespace Nop.Plugin.Misc.Encore.Tests.Shop;

public sealed class FakePage<T>(IEnumerable<T> rows) : List<T>(rows), IPagedList<T>
{
    public int TotalCount => Count;
}
