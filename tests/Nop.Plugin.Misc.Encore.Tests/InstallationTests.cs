using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Plugin.Misc.Encore.Services.Installation;
using Nop.Plugin.Misc.Encore.Services.Reviews;
using Nop.Plugin.Misc.Encore.Services.Vouchers;
using Nop.Plugin.Misc.Encore.Tests.Shop;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.Encore.Tests;

public sealed class InstallationTests
{
    [Test]
    public async Task Installing_twice_is_installing_once()
    {
        await using var host = await PluginHost.InstalledAsync();
        await InstallAsync(host);

        var site = (FakeSite)host.Service<IScheduleTaskService>();
        Assert.That(site.Tasks.Select(task => (task.Type, task.Seconds, task.Enabled)), Is.EqualTo(new[] { (EncoreDefaults.TaskType, 60, true) }));
        Assert.That(host.Service<WidgetSettings>().ActiveWidgetSystemNames, Is.EqualTo(new[] { "Misc.Encore" }));
        Assert.That(Type.GetType(EncoreDefaults.TaskType), Is.Not.Null);
    }

    [Test]
    public async Task Uninstalling_keeps_the_ledger_unless_told_otherwise()
    {
        await using var host = await WithPointsAsync();
        await UninstallAsync(host);
        Assert.That(await host.Service<EncoreEngine>().FindAsync(), Is.Null);

        await InstallAsync(host);
        Assert.That((await host.BalancesAsync()).Available, Is.EqualTo(10));
    }

    [Test]
    public async Task Uninstalling_with_deletion_leaves_nothing()
    {
        await using var host = await WithPointsAsync();
        await host.DoAsync<VoucherDiscounts>(discounts => discounts.EnsureAsync(new("coupon-5", 5m)));
        host.Shop.Settings["EncoreSettings.DeleteDataOnUninstall"] = true;
        await UninstallAsync(host);
        Assert.That(host.Shop.Settings.Keys, Has.None.StartsWith("encore").IgnoreCase);
        Assert.That(host.Shop.Discounts, Is.Empty);

        await InstallAsync(host);
        Assert.That((await host.BalancesAsync()).Available, Is.Zero);
    }

    [Test]
    public async Task Uninstalling_takes_the_plugins_rows_out_of_the_stores_lists()
    {
        await using var host = await PluginHost.InstalledAsync();
        await UninstallAsync(host);

        var site = (FakeSite)host.Service<IScheduleTaskService>();
        Assert.Multiple(() =>
        {
            Assert.That(site.Tasks, Is.Empty);
            Assert.That(site.DeletedPermissions, Is.EqualTo(EncorePermissions.All));
            Assert.That(host.Service<WidgetSettings>().ActiveWidgetSystemNames, Is.Empty);
            Assert.That(host.Shop.Resources, Is.Empty);
        });
    }

    [Test]
    public async Task The_built_in_points_are_off_while_Encore_is_there()
    {
        await using var host = new PluginHost();
        host.Shop.Settings["rewardpointssettings.pointsforpurchases_points"] = 1;
        host.Shop.Settings["rewardpointssettings.pointsforregistration"] = 0;
        await InstallAsync(host);
        await InstallAsync(host);
        Assert.That(host.Shop.Settings["rewardpointssettings.pointsforpurchases_points"], Is.Zero);

        await UninstallAsync(host);
        Assert.That(host.Shop.Settings["rewardpointssettings.pointsforpurchases_points"], Is.EqualTo(1));
        Assert.That(host.Shop.Settings["rewardpointssettings.pointsforregistration"], Is.Zero);
    }

    [Test]
    public void Both_languages_have_the_same_texts()
    {
        var (english, chinese) = (LocaleTexts.Read("en"), LocaleTexts.Read("zh-CN"));

        Assert.That(chinese.Keys, Is.EquivalentTo(english.Keys));
        Assert.That(chinese.Values, Has.None.Empty);
    }

    [TestCase("zh-CN", "我的奖励")]
    [TestCase("zh-TW", "我的奖励")]
    [TestCase("de-DE", "My rewards")]
    [TestCase(null, "My rewards")]
    public void Every_language_of_the_store_gets_texts(string? culture, string expected) =>
        Assert.That(LocaleTexts.For(new Language { LanguageCulture = culture })["Plugins.Misc.Encore.Rewards"], Is.EqualTo(expected));

    private static async Task<PluginHost> WithPointsAsync()
    {
        var host = await PluginHost.InstalledAsync();
        var running = (await host.Service<EncoreEngine>().FindAsync())!;
        await host.DoAsync<ReviewIntake>(reviews => reviews.TakeAsync(running, new() { Id = 1, CustomerId = FakeShop.Ann, ProductId = 1, IsApproved = true }, isVisible: true));
        return host;
    }

    private static Task InstallAsync(PluginHost host) => host.DoAsync<PluginInstallation>(installation => installation.InstallAsync());

    private static Task UninstallAsync(PluginHost host) => host.DoAsync<PluginInstallation>(installation => installation.UninstallAsync());
}
