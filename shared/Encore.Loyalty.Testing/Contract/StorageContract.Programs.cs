using Encore.Loyalty.Programs;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>Versions of the program, and the draft of the next one.</summary>
public abstract partial class StorageContract
{
    private ProgramVersion Version(int number) => new() { Number = number, EffectiveFrom = Now.AddDays(number), Author = "admin 积", Document = "{ \"a\": \"🎁\" }", PublishedAt = Now };

    private ProgramDraft Draft(long version, string document = "{ \"unfinished\": ") => new() { Document = document, Author = "ann 积", SavedAt = Now.AddMinutes(version), BasedOn = 3, Version = version };

    [Test]
    public async Task A_version_that_is_withdrawn_stays_with_its_mark_and_is_withdrawn_once()
    {
        await Store.Programs.PublishAsync(Version(1));
        await Store.Programs.PublishAsync(Version(2));

        Assert.That(await Store.Programs.WithdrawAsync(2, "ann", Now.AddHours(1)), Is.True);
        Assert.That(await Store.Programs.WithdrawAsync(2, "ben", Now.AddHours(2)), Is.False);
        Assert.That(await Store.Programs.WithdrawAsync(3, "ben", Now.AddHours(2)), Is.False);
        Assert.That(await Store.Programs.VersionsAsync(), Is.EqualTo(new[] { Version(1), Version(2) with { WithdrawnAt = Now.AddHours(1), WithdrawnBy = "ann" } }));
    }

    [Test]
    public async Task A_draft_is_replaced_only_by_those_who_saw_it()
    {
        Assert.That(await Store.Programs.DraftAsync(), Is.Null);
        Assert.That(await Store.Programs.SaveDraftAsync(Draft(1), replaces: 7), Is.False);
        Assert.That(await Store.Programs.SaveDraftAsync(Draft(1), replaces: null), Is.True);
        Assert.That(await Store.Programs.SaveDraftAsync(Draft(9), replaces: null), Is.False);
        Assert.That(await Store.Programs.SaveDraftAsync(Draft(2, "{}"), replaces: 1), Is.True);
        Assert.That(await Store.Programs.SaveDraftAsync(Draft(3), replaces: 1), Is.False);
        Assert.That(await Store.Programs.DraftAsync(), Is.EqualTo(Draft(2, "{}")));
    }

    [Test]
    public async Task A_draft_is_removed_only_by_those_who_saw_it()
    {
        await Store.Programs.SaveDraftAsync(Draft(5), replaces: null);
        Assert.That(await Store.Programs.RemoveDraftAsync(4), Is.False);
        Assert.That(await Store.Programs.RemoveDraftAsync(5), Is.True);
        Assert.That(await Store.Programs.RemoveDraftAsync(5), Is.False);
        Assert.That(await Store.Programs.DraftAsync(), Is.Null);
    }

    [Test]
    public async Task Of_those_who_save_a_draft_at_once_exactly_one_is_first()
    {
        var taken = await TogetherAsync(8, index => Store.Programs.SaveDraftAsync(Draft(1, $"{index}"), replaces: null));
        Assert.That(taken.Count(isTaken => isTaken), Is.EqualTo(1));
        taken = await TogetherAsync(8, index => Store.Programs.SaveDraftAsync(Draft(2, $"{index}"), replaces: 1));
        Assert.That(taken.Count(isTaken => isTaken), Is.EqualTo(1));
        Assert.That((await Store.Programs.DraftAsync())!.Document, Is.EqualTo($"{Array.IndexOf(taken, true)}"));
    }
}
