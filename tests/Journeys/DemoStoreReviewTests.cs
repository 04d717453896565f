using Encore.Journeys.Drivers;
using Encore.Journeys.Drivers.Demo;
using Encore.Loyalty.Programs;
using NUnit.Framework;

namespace Encore.Journeys;

/// <summary>What the demo store's product page says of rewarded reviews.</summary>
public sealed class DemoStoreReviewTests
{
    private const string Product = "/product/lantern-blend";

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

    [TestCase("en", "The writer received points for this review, whatever the rating.")]
    [TestCase("zh-CN", "作者因这条评价获得了积分，与评分高低无关。")]
    public async Task A_rewarded_review_is_labelled_for_every_reader_as_long_as_its_points_stand(string language, string label)
    {
        var review = await store.ReviewAsync(ann);
        await store.ApproveAsync(review);
        await store.SettleAsync();
        var reader = await store.ShopperAsync();
        await store.SpeakAsync(reader, language);
        Assert.That(await store.PageAsync(reader, Product), Does.Contain(label));
        await store.WithdrawAsync(review);
        Assert.That(await store.PageAsync(reader, Product), Does.Not.Contain(label));
    }

    [Test]
    public async Task A_review_that_earned_nothing_tells_its_writer_why_and_carries_no_label()
    {
        await store.PublishAsync(DefaultProgram.Document().Replace("\"points\": 10,", "\"points\": 10, \"review\": { \"requiresPurchase\": true },", StringComparison.Ordinal));
        await store.ApproveAsync(await store.ReviewAsync(ann));
        await store.SettleAsync();
        var page = await store.PageAsync(ann, Product);
        Assert.That(page, Does.Contain("No points: only reviews by those who bought the product").And.Not.Contain("The writer received points"));
    }
}
