using Encore.Loyalty.Programs;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Programs;

/// <summary>From the draft to the version in force, and back.</summary>
public sealed class ProgramLifeTests
{
    private static string Rate(int rate) => $$"""{ "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": {{rate}} } ] }""";

    [Test]
    public async Task A_draft_is_saved_published_and_gone()
    {
        using var shop = new Shop();
        var saved = await shop.Engine.Drafts.SaveAsync(Rate(2), "ann", null);
        Assert.That((saved.Draft!.Author, saved.Errors.Count, saved.Conflict), Is.EqualTo(("ann", 0, (ProgramConflict?)null)));
        Assert.That((await shop.Engine.Drafts.DifferencesAsync()).Select(each => each.Path), Has.Some.EqualTo("earning['purchase'].pointsPerUnit"));
        var published = await shop.Engine.Drafts.PublishAsync(saved.Draft.Version, "ben");
        Assert.That((published.Version!.Number, published.Version.Author), Is.EqualTo((2, "ben")));
        Assert.That(await shop.Engine.Drafts.FindAsync(), Is.Null);
        Assert.That((await shop.Engine.Drafts.PublishAsync(saved.Draft.Version, "ann")).Conflict!.Code, Is.EqualTo(ProgramConflictCode.NoDraft));
        await shop.HappenAsync(shop.Paid("1", 10));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(20));
    }

    [Test]
    public async Task A_draft_may_be_unfinished_and_is_then_not_published()
    {
        using var shop = new Shop();
        var saved = await shop.Engine.Drafts.SaveAsync(Rate(-1), "ann", null);
        Assert.That((saved.Draft!.Document, saved.Errors[0].Path), Is.EqualTo((Rate(-1), "earning[0].pointsPerUnit")));
        var refused = await shop.Engine.Drafts.PublishAsync(saved.Draft.Version, "ann");
        Assert.That((refused.Version, refused.Errors[0].Path), Is.EqualTo(((ProgramVersion?)null, "earning[0].pointsPerUnit")));
        Assert.That((await shop.Engine.Programs.CurrentAsync()).Earning, Has.Count.EqualTo(3), "the running program stays");
    }

    [Test]
    public async Task Of_two_admins_the_second_is_told_whose_draft_is_there()
    {
        using var shop = new Shop();
        var first = (await shop.Engine.Drafts.SaveAsync(Rate(2), "ann", null)).Draft!;
        Assert.That((await shop.Engine.Drafts.SaveAsync(Rate(9), "ben", null)).Conflict, Is.EqualTo(new ProgramConflict(ProgramConflictCode.DraftChanged, "ann", first.SavedAt)));
        var second = (await shop.Engine.Drafts.SaveAsync(Rate(3), "ben", first.Version)).Draft!;
        Assert.That((await shop.Engine.Drafts.PublishAsync(first.Version, "ann")).Conflict!.Author, Is.EqualTo("ben"));
        Assert.That((await shop.Engine.Drafts.DiscardAsync(first.Version))!.Code, Is.EqualTo(ProgramConflictCode.DraftChanged));
        Assert.That(await shop.Engine.Drafts.DiscardAsync(second.Version), Is.Null);
        Assert.That(await shop.Engine.Drafts.FindAsync(), Is.Null);
    }

    [Test]
    public async Task A_draft_begun_anew_is_not_taken_for_the_one_before()
    {
        using var shop = new Shop();
        var first = (await shop.Engine.Drafts.SaveAsync(Rate(2), "ann", null)).Draft!;
        await shop.Engine.Drafts.DiscardAsync(first.Version);
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        await shop.Engine.Drafts.SaveAsync(Rate(3), "ben", null);
        Assert.That((await shop.Engine.Drafts.PublishAsync(first.Version, "ann")).Conflict!.Code, Is.EqualTo(ProgramConflictCode.DraftChanged));
    }

    [Test]
    public async Task What_was_published_meanwhile_must_be_seen_before_a_draft_goes_over_it()
    {
        using var shop = new Shop();
        var draft = (await shop.Engine.Drafts.SaveAsync(Rate(2), "ann", null)).Draft!;
        await shop.Engine.Programs.PublishAsync(Rate(5), "ben");
        Assert.That((await shop.Engine.Drafts.PublishAsync(draft.Version, "ann")).Conflict, Is.EqualTo(new ProgramConflict(ProgramConflictCode.Superseded, "ben", shop.Clock.Now, 2)));
        draft = (await shop.Engine.Drafts.SaveAsync(Rate(2), "ann", draft.Version)).Draft!;
        Assert.That((await shop.Engine.Drafts.PublishAsync(draft.Version, "ann")).Version!.Number, Is.EqualTo(3));
    }

    [Test]
    public async Task A_version_for_later_takes_effect_at_its_instant()
    {
        using var shop = new Shop();
        var then = shop.Clock.Now.AddDays(3);
        var version = await ForLaterAsync(shop, Rate(3), then);
        Assert.That((version.EffectiveFrom, version.IsAhead(shop.Clock.Now)), Is.EqualTo((then, true)));
        Assert.That((await shop.Engine.Programs.CurrentAsync()).Earning, Has.Count.EqualTo(3));
        var before = shop.Paid("before", 10) with { OccurredAt = then.AddMilliseconds(-1) };
        shop.Clock.Advance(TimeSpan.FromDays(3));
        await shop.HappenAsync(before, shop.Paid("after", 10));
        Assert.That(await shop.BalancesAsync(), Has.Property("Pending").EqualTo(10).And.Property("Available").EqualTo(30));
    }

    [Test]
    public async Task A_version_for_later_can_be_withdrawn_before_it_takes_effect_and_stays_in_the_history()
    {
        using var shop = new Shop();
        var version = await ForLaterAsync(shop, Rate(3), shop.Clock.Now.AddHours(1));
        Assert.That(await shop.Engine.Programs.WithdrawAsync(version.Number, "ben"), Is.Null);
        Assert.That((await shop.Engine.Programs.WithdrawAsync(version.Number, "ann"))!.Author, Is.EqualTo("ben"));
        Assert.That((await shop.Engine.Programs.VersionsAsync())[0].WithdrawnBy, Is.EqualTo("ben"));
        shop.Clock.Advance(TimeSpan.FromHours(2));
        await shop.HappenAsync(shop.Paid("1", 10));
        Assert.That((await shop.BalancesAsync()).Available, Is.Zero, "the default program holds on: its points are pending");
        await shop.Engine.Programs.PublishAsync(Rate(4), "ann");
        Assert.That((await shop.Engine.Programs.VersionsAsync()).Select(each => each.Number), Is.EqualTo(new[] { 3, 2, 1 }));
    }

    [TestCase(0)]
    [TestCase(-30)]
    [TestCase(60)]
    public async Task A_version_that_is_in_force_or_about_to_be_is_not_withdrawn(int secondsBefore)
    {
        using var shop = new Shop();
        var version = await ForLaterAsync(shop, Rate(3), shop.Clock.Now.AddHours(1));
        shop.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(secondsBefore));
        Assert.That((await shop.Engine.Programs.WithdrawAsync(version.Number, "ann"))!.Code, Is.EqualTo(ProgramConflictCode.InForce));
    }

    [Test]
    public async Task Nothing_is_published_in_front_of_a_version_that_waits()
    {
        using var shop = new Shop();
        var waiting = await ForLaterAsync(shop, Rate(3), shop.Clock.Now.AddDays(3));
        var draft = (await shop.Engine.Drafts.SaveAsync(Rate(4), "ben", null)).Draft!;
        Assert.That((await shop.Engine.Drafts.PublishAsync(draft.Version, "ben", shop.Clock.Now.AddDays(2))).Conflict, Is.EqualTo(new ProgramConflict(ProgramConflictCode.Scheduled, "ann", waiting.EffectiveFrom, 2)));
        Assert.That((await shop.Engine.Programs.PublishAsync(Rate(4), "ben")).Errors.Single().Fix, Does.StartWith("Withdraw that version first"));
        Assert.That((await shop.Engine.Drafts.PublishAsync(draft.Version, "ben", shop.Clock.Now.AddDays(4))).Version!.Number, Is.EqualTo(3));
    }

    [Test]
    public async Task Nothing_is_published_for_a_time_that_is_over()
    {
        using var shop = new Shop();
        var draft = (await shop.Engine.Drafts.SaveAsync(Rate(4), "ben", null)).Draft!;
        Assert.That((await shop.Engine.Drafts.PublishAsync(draft.Version, "ben", shop.Clock.Now.AddDays(-2))).Conflict!.Code, Is.EqualTo(ProgramConflictCode.InThePast));
    }

    [Test]
    public async Task An_earlier_version_is_restored_into_the_draft_and_exported_as_it_was_written()
    {
        using var shop = new Shop();
        await shop.Engine.Programs.PublishAsync(Rate(2) + "\n", "ann");
        await shop.Engine.Programs.PublishAsync(Rate(3), "ann");
        var restored = await shop.Engine.Drafts.RestoreAsync(2, "ben", null);
        Assert.That(restored.Draft!.Document, Is.EqualTo(Rate(2) + "\n"));
        Assert.That((await shop.Engine.Drafts.PublishAsync(restored.Draft.Version, "ben")).Version!.Number, Is.EqualTo(4));
        Assert.That((await shop.Engine.Drafts.RestoreAsync(9, "ben", null)).Conflict!.Code, Is.EqualTo(ProgramConflictCode.NoVersion));
    }

    [Test]
    public async Task An_import_goes_into_the_draft_only_when_nothing_is_wrong_with_it()
    {
        using var shop = new Shop();
        var mine = (await shop.Engine.Drafts.SaveAsync(Rate(2), "ann", null)).Draft!;
        var wrong = await shop.Engine.Drafts.ImportAsync("""{ "earning": [ { "id": "a", "kind": "purchase", "pointz": 1 } ] }""", "ben", mine.Version);
        Assert.That((wrong.Draft, wrong.Errors[0].Path), Is.EqualTo(((ProgramDraft?)null, "earning[0].pointz")));
        Assert.That(await shop.Engine.Drafts.FindAsync(), Is.EqualTo(mine));
        Assert.That((await shop.Engine.Drafts.ImportAsync(Rate(7), "ben", mine.Version)).Draft!.Document, Is.EqualTo(Rate(7)));
    }

    [Test]
    public async Task Members_are_counted_anew_when_a_version_for_later_takes_effect()
    {
        using var shop = new Shop();
        await shop.HappenAsync(shop.Paid("1", 100));
        await ForLaterAsync(shop, """{ "tiers": { "basis": "spent", "levels": [ { "id": "silver", "threshold": 50 } ] } }""", shop.Clock.Now.AddDays(2));
        await shop.Engine.Jobs.RunAsync();
        Assert.That(await TierAsync(shop), Is.Null);
        shop.Clock.Advance(TimeSpan.FromDays(2));
        shop.Engine.Jobs.StartRecount("ann");
        while (shop.Engine.Jobs.LatestRecount!.State == Loyalty.Processing.JobState.Running)
        {
            await Task.Delay(10);
        }

        Assert.That(shop.Engine.Jobs.LatestRecount!.Report!.Members, Is.EqualTo(1));
        Assert.That(await TierAsync(shop), Is.EqualTo("silver"));
    }

    private static async Task<string?> TierAsync(Shop shop) => Loyalty.Tiers.TierMark.Of((await shop.Engine.Members.AccountAsync(shop.Ann))!.Profile).Tier;

    private static async Task<ProgramVersion> ForLaterAsync(Shop shop, string document, DateTimeOffset then)
    {
        var draft = (await shop.Engine.Drafts.SaveAsync(document, "ann", null)).Draft!;
        return (await shop.Engine.Drafts.PublishAsync(draft.Version, "ann", then)).Version!;
    }
}
