using Encore.Loyalty.Programs;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Payments;
using Nop.Core.Events;
using Nop.Plugin.Misc.Encore.Services.Consumers;
using Nop.Plugin.Misc.Encore.Tests.Shop;

namespace Nop.Plugin.Misc.Encore.Tests.Reviews;

public sealed class ReviewConsumerTests
{
    private PluginHost host = null!;
    private ProductReview review = null!;

    [SetUp]
    public async Task Install()
    {
        host = await PluginHost.InstalledAsync();
        review = new() { Id = 3, CustomerId = FakeShop.Ann, ProductId = 1, CreatedOnUtc = host.Now };
        host.Shop.Reviews.Add(review);
    }

    [TearDown]
    public async Task End() => await host.DisposeAsync();

    [Test]
    public async Task An_approved_review_earns_once_however_often_it_is_announced()
    {
        await ApproveAsync();
        await ApproveAsync();

        Assert.That((await host.BalancesAsync()).Available, Is.EqualTo(10));
    }

    [Test]
    public async Task Disapproving_takes_the_points_back_and_approving_again_returns_them()
    {
        await ApproveAsync();
        await DisapproveAsync();
        Assert.That((await host.BalancesAsync()).Available, Is.Zero);

        await ApproveAsync();
        Assert.That((await host.BalancesAsync()).Available, Is.EqualTo(10));
    }

    [Test]
    public async Task Deleting_takes_the_points_back()
    {
        await ApproveAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.PublishAsync<ReviewDeletedConsumer, EntityDeletedEvent<ProductReview>>(new(review));

        Assert.That((await host.BalancesAsync()).Available, Is.Zero);
    }

    [Test]
    public async Task A_change_of_a_review_that_was_never_approved_is_nothing()
    {
        await DisapproveAsync();

        Assert.That(await (await host.EngineAsync()).Members.ListAsync(), Is.Empty);
    }

    [TestCase(PaymentStatus.Paid, true)]
    [TestCase(PaymentStatus.PartiallyRefunded, true)]
    [TestCase(PaymentStatus.Refunded, false)]
    [TestCase(PaymentStatus.Pending, false)]
    public async Task The_text_and_the_purchase_are_told_and_no_rating(PaymentStatus status, bool isVerified)
    {
        review.ReviewText = " Sturdy and handsome. ";
        host.Shop.Place(9, host.Now).PaymentStatus = status;
        var program = DefaultProgram.Document().Replace("\"points\": 10,", "\"points\": 10, \"review\": { \"requiresPurchase\": true, \"minimumLength\": 20 },", StringComparison.Ordinal);
        Assert.That((await (await host.EngineAsync()).Programs.PublishAsync(program, "admin")).Errors, Is.Empty);
        await ApproveAsync();

        Assert.That((await host.BalancesAsync()).Available, Is.EqualTo(isVerified ? 10 : 0));
    }

    private Task ApproveAsync() => ChangeAsync(true, () => host.PublishAsync<ReviewApprovedConsumer, ProductReviewApprovedEvent>(new(review)));

    private Task DisapproveAsync() => ChangeAsync(false, () => Task.CompletedTask);

    /// <summary>The store announces every change as an update, and approvals once more.</summary>
    private async Task ChangeAsync(bool isApproved, Func<Task> then)
    {
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        review.IsApproved = isApproved;
        await host.PublishAsync<ReviewUpdatedConsumer, EntityUpdatedEvent<ProductReview>>(new(review));
        await then();
    }
}
