using Nop.Core.Configuration;
using Nop.Core.Domain.Configuration;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Encore.Tests.Shop;

/// <summary>As in the store: settings are kept by property, under "class.property".</summary>
public sealed class FakeSettings(FakeShop shop) : ISettingService
{
    public Task<Setting> GetSettingAsync(string key, int storeId = 0, bool loadSharedValueIfNotFound = false) =>
        Task.FromResult(shop.Settings.ContainsKey(key) ? new Setting { Name = key } : null!);

    public Task DeleteSettingAsync(Setting setting)
    {
        shop.Settings.Remove(setting.Name);
        return Task.CompletedTask;
    }

    public Task<T> GetSettingByKeyAsync<T>(string key, T defaultValue = default!, int storeId = 0, bool loadSharedValueIfNotFound = false) =>
        Task.FromResult(shop.Settings.TryGetValue(key, out var value) ? (T)value! : defaultValue);

    public Task SetSettingAsync<T>(string key, T value, int storeId = 0, bool clearCache = true)
    {
        shop.Settings[key] = value;
        return Task.CompletedTask;
    }

    public Task<T> LoadSettingAsync<T>(int storeId = 0)
        where T : ISettings, new() => Task.FromResult(Load<T>());

    public T Load<T>()
        where T : ISettings, new()
    {
        var settings = new T();
        foreach (var property in typeof(T).GetProperties().Where(property => shop.Settings.ContainsKey(KeyOf(property))))
        {
            property.SetValue(settings, shop.Settings[KeyOf(property)]);
        }

        return settings;
    }

    public Task SaveSettingAsync<T>(T settings, int storeId = 0)
        where T : ISettings, new()
    {
        foreach (var property in typeof(T).GetProperties())
        {
            shop.Settings[KeyOf(property)] = property.GetValue(settings);
        }

        return Task.CompletedTask;
    }

    public Task DeleteSettingAsync<T>()
        where T : ISettings, new()
    {
        foreach (var property in typeof(T).GetProperties())
        {
            shop.Settings.Remove(KeyOf(property));
        }

        return Task.CompletedTask;
    }

    private static string KeyOf(System.Reflection.PropertyInfo property) => $"{property.DeclaringType!.Name}.{property.Name}";
}
