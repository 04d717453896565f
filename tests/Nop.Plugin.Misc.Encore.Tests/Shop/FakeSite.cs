using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.ScheduleTasks;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Encore.Tests.Shop;

/// <summary>Currency, time zone, languages, tasks, permissions.</summary>
public sealed class FakeSite(FakeShop shop) : ICurrencyService, IDateTimeHelper, ILanguageService, ILocalizationService, IScheduleTaskService, IPermissionService
{
    public const int English = 1;

    public const int Chinese = 2;

    public List<ScheduleTask> Tasks { get; } = [];

    public List<string> DeletedPermissions { get; } = [];

    public TimeZoneInfo DefaultStoreTimeZone => TimeZoneInfo.Utc;

    public Task<Currency> GetCurrencyByIdAsync(int currencyId) => Task.FromResult(new Currency { Id = currencyId, CurrencyCode = "USD", DisplayLocale = "en-US" });

    public Task<IList<Language>> GetAllLanguagesAsync(bool showHidden = false, int storeId = 0) =>
        Task.FromResult<IList<Language>>([new() { Id = English, LanguageCulture = "en-US" }, new() { Id = Chinese, LanguageCulture = "zh-CN" }]);

    public Task<string> GetResourceAsync(string resourceKey) => Task.FromResult(shop.Resources[English][resourceKey]);

    public Task AddOrUpdateLocaleResourceAsync(IDictionary<string, string> resources, int? languageId = null)
    {
        shop.Resources[languageId!.Value] = new(resources);
        return Task.CompletedTask;
    }

    public Task DeleteLocaleResourcesAsync(string resourceNamePrefix, int? languageId = null)
    {
        shop.Resources.Clear();
        return Task.CompletedTask;
    }

    public Task<ScheduleTask> GetTaskByTypeAsync(string type) => Task.FromResult(Tasks.Find(task => task.Type == type)!);

    public Task InsertTaskAsync(ScheduleTask task)
    {
        Tasks.Add(task);
        return Task.CompletedTask;
    }

    public Task DeleteTaskAsync(ScheduleTask task)
    {
        Tasks.Remove(task);
        return Task.CompletedTask;
    }

    public Task DeletePermissionAsync(string permissionSystemName)
    {
        DeletedPermissions.Add(permissionSystemName);
        return Task.CompletedTask;
    }

    public Task<bool> AuthorizeAsync(string permissionRecordSystemName) => Task.FromResult(true);
}
