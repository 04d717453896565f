using Nop.Core.Domain.Cms;
using Nop.Services.Configuration;
using Nop.Services.ScheduleTasks;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Encore.Services.Installation;

/// <summary>What Encore changes in the store's own lists and settings: the minute task, the active widgets, the permissions, the built-in points.</summary>
public sealed class StoreEntries(IScheduleTaskService tasks, IPermissionService permissions, ISettingService settings, WidgetSettings widgets, NativeEarning native)
{
    private const int Minute = 60;

    /// <summary>The store adds the permissions itself, from <see cref="EncorePermissions"/>, when it starts.</summary>
    public async Task AddAsync()
    {
        if (await tasks.GetTaskByTypeAsync(EncoreDefaults.TaskType) is null)
        {
            await tasks.InsertTaskAsync(new() { Name = EncoreDefaults.TaskName, Type = EncoreDefaults.TaskType, Seconds = Minute, Enabled = true, LastEnabledUtc = DateTime.UtcNow });
        }

        if (!widgets.ActiveWidgetSystemNames.Contains(EncoreDefaults.SystemName))
        {
            widgets.ActiveWidgetSystemNames.Add(EncoreDefaults.SystemName);
            await settings.SaveSettingAsync(widgets);
        }

        await native.SwitchOffAsync();
    }

    public async Task RemoveAsync()
    {
        await native.RestoreAsync();
        if (await tasks.GetTaskByTypeAsync(EncoreDefaults.TaskType) is { } task)
        {
            await tasks.DeleteTaskAsync(task);
        }

        if (widgets.ActiveWidgetSystemNames.Remove(EncoreDefaults.SystemName))
        {
            await settings.SaveSettingAsync(widgets);
        }

        foreach (var permission in EncorePermissions.All)
        {
            await permissions.DeletePermissionAsync(permission);
        }
    }
}
