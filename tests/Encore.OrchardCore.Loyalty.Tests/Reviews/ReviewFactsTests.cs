using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.OrchardCore.Loyalty.Reviews;
using Encore.OrchardCore.Loyalty.Reviews.Data;
using Encore.OrchardCore.Loyalty.Tests.Fakes;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Tests.Reviews;

public sealed class ReviewFactsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly HostOptions Host = new() { Scope = "default", Currency = Currency.Of("USD") };

    [Test]
    public void Publishing_approves_for_the_writer_and_the_product()
    {
        var fact = (ReviewApproved)ReviewFacts.Approved(Item(), Review("desk"), Host, Now).Single();

        Assert.That((fact.Member.Value, fact.ReviewId, fact.ProductId), Is.EqualTo(("default/buyer1", "review1", "desk")));
    }

    [Test]
    public void The_length_of_the_text_is_told_and_the_purchase_is_left_to_the_orders_that_are_known()
    {
        var review = Review("desk");
        review.Text.Text = "  Sturdy and handsome.  ";
        var fact = (ReviewApproved)ReviewFacts.Approved(Item(), review, Host, Now).Single();

        Assert.That((fact.Length, fact.Photos, fact.VerifiedPurchase), Is.EqualTo(((int?)20, (int?)null, (bool?)null)));
    }

    [Test]
    public void The_rating_is_in_no_fact()
    {
        var (worst, best) = (Review("desk"), Review("desk"));
        (worst.Rating.Value, best.Rating.Value) = (1, 5);

        Assert.That(ReviewFacts.Approved(Item(), worst, Host, Now), Is.EqualTo(ReviewFacts.Approved(Item(), best, Host, Now)));
    }

    [Test]
    public void Without_a_writer_or_a_product_it_is_nobodys()
    {
        var orphan = Item();
        orphan.Owner = null;

        Assert.That(ReviewFacts.Approved(orphan, Review("desk"), Host, Now), Is.Empty);
        Assert.That(ReviewFacts.Withdrawn(Item(), Review(), Host, Now), Is.Empty);
    }

    [Test]
    public async Task Approving_withdrawing_and_approving_again_grants_once()
    {
        await using var tenant = await Tenant.OpenAsync();
        foreach (var step in new[] { ReviewFacts.Approved, ReviewFacts.Withdrawn, ReviewFacts.Approved })
        {
            tenant.Clock.Advance(TimeSpan.FromMinutes(1));
            await tenant.Engine.Events.RecordAsync(step(Item(), Review("desk"), tenant.Engine.Host, tenant.Clock.Now));
            await tenant.Engine.Events.ProcessAsync();
        }

        Assert.That((await tenant.Engine.Members.OverviewAsync(tenant.Engine.Host.Member("buyer1"))).Available.Value, Is.EqualTo(10));
    }

    private static ContentItem Item() => new() { ContentItemId = "review1", ContentType = ProductReview.Type, Owner = "buyer1" };

    private static ProductReview Review(params string[] products) => new() { Product = { ContentItemIds = products } };
}
