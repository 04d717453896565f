using Nop.Core;
using Nop.Services.Common;

namespace Nop.Plugin.Misc.Encore.Tests.Shop;

public sealed class FakeAttributes(FakeShop shop) : IGenericAttributeService
{
    public Task SaveAttributeAsync<TPropType>(BaseEntity entity, string key, TPropType value, int storeId = 0)
    {
        shop.Attributes[$"{entity.GetType().Name}/{entity.Id}/{key}"] = value;
        return Task.CompletedTask;
    }

    public Task<TPropType> GetAttributeAsync<TPropType>(BaseEntity entity, string key, int storeId = 0, TPropType defaultValue = default!) =>
        Task.FromResult(shop.Attributes.TryGetValue($"{entity.GetType().Name}/{entity.Id}/{key}", out var value) ? (TPropType)value! : defaultValue);
}
