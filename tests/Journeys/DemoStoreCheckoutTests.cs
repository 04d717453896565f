using System.Text.RegularExpressions;
using Encore.Journeys.Drivers;
using Encore.Journeys.Drivers.Demo;
using Encore.Loyalty.Programs;
using NUnit.Framework;

namespace Encore.Journeys;

/// <summary>What the demo store's pages say of points before and after tax. 100 points take off 5.00; goods for 80.00, ten percent tax.</summary>
public sealed class DemoStoreCheckoutTests
{
    private DemoStoreDriver store = null!;
    private Shopper ann = null!;

    [SetUp]
    public async Task Open()
    {
        store = await DemoStoreDriver.StartAsync();
        ann = await store.ShopperAsync();
    }

    [TearDown]
    public async Task Close() => await store.DisposeAsync();

    [TestCase("discount", "sum-discount", "7.50", "82.50")]
    [TestCase("tender", "sum-paid", "8.00", "83.00")]
    public async Task Tax_is_computed_from_what_a_discount_leaves_and_does_not_see_a_tender(string treatment, string row, string tax, string total)
    {
        await EarnAsync(treatment);
        await store.FillAsync(ann, units: 8, points: 100);
        var cart = await store.PageAsync(ann, "/cart");
        Assert.Multiple(() =>
        {
            Assert.That(Shown(cart, row), Does.Contain("5.00"));
            Assert.That(Shown(cart, "sum-tax"), Does.Contain(tax));
            Assert.That(Shown(cart, "sum-total"), Does.Contain(total));
        });
    }

    [TestCase("discount", 1600)]
    [TestCase("tender", 1760)]
    public async Task As_much_can_be_used_as_the_goods_cost_before_tax_or_as_is_due_with_it(string treatment, long most)
    {
        await EarnAsync(treatment, rate: 20);
        await store.FillAsync(ann, units: 8);
        Assert.That(await store.PageAsync(ann, "/cart"), Does.Contain($"name=\"points\" min=\"0\" max=\"{most}\""));
    }

    private async Task EarnAsync(string treatment, int rate = 1)
    {
        var program = DefaultProgram.Document().Replace("\"pointsPerUnit\": 1,", $"\"pointsPerUnit\": {rate},", StringComparison.Ordinal).Replace("\"days\": 14", "\"days\": 0", StringComparison.Ordinal);
        await store.PublishAsync(program.Replace("\"spending\": {", $"\"spending\": {{ \"treatment\": \"{treatment}\",", StringComparison.Ordinal));
        await store.PayAsync(await store.OrderAsync(ann, units: 10));
        await store.SettleAsync();
    }

    private static string Shown(string page, string testId) => Regex.Match(page, $"data-testid=\"{testId}\"[^>]*>([^<]*)<").Groups[1].Value;
}
