using Encore.Loyalty.Ledger;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>The outbox and the program's versions.</summary>
public abstract partial class StorageContract
{
    [Test]
    public async Task Messages_are_there_when_their_commit_is()
    {
        var commit = Sample.Touch(MemberAccount.Open(Ann)) with { Messages = [Sample.Message(Ann, "late", 2), Sample.Message(Ann, "early", 1)] };
        await MustCommitAsync(commit);
        Assert.That(await Store.Ledger.CommitAsync([commit]), Is.False);

        Assert.That((await Store.Outbox.UnsentAsync(Now, 10)).Select(message => message.Kind), Is.EqualTo(new[] { "early", "late" }));
        Assert.That((await Store.Outbox.UnsentAsync(Now, 1)).Select(message => message.Kind), Is.EqualTo(new[] { "early" }));
    }

    [Test]
    public async Task A_message_that_was_sent_is_not_sent_again()
    {
        await MustCommitAsync(Sample.Touch(MemberAccount.Open(Ann)) with { Messages = [Sample.Message(Ann, "one"), Sample.Message(Ann, "two")] });
        var message = (await Store.Outbox.UnsentAsync(Now, 10))[0];

        await Store.Outbox.SentAsync(message, Now);
        await Store.Outbox.SentAsync(message, Now);

        Assert.That((await Store.Outbox.UnsentAsync(Now.AddYears(1), 10)).Select(each => each.Kind), Is.EqualTo(new[] { "two" }));
    }

    [Test]
    public async Task A_message_that_failed_waits_for_its_time_and_is_given_up_at_last()
    {
        await MustCommitAsync(Sample.Touch(MemberAccount.Open(Ann)) with { Messages = [Sample.Message(Ann)] });
        var message = (await Store.Outbox.UnsentAsync(Now, 10)).Single();

        await Store.Outbox.FailAsync(message, "no mail server", Now.AddMinutes(1));
        Assert.That(await Store.Outbox.UnsentAsync(Now.AddSeconds(59), 10), Is.Empty);
        Assert.That((await Store.Outbox.UnsentAsync(Now.AddMinutes(1), 10)).Single(), Has.Property("Attempts").EqualTo(1).And.Property("TakenBy").Empty);

        await Store.Outbox.FailAsync(message with { TakenBy = ["mail", "小程序"] }, "no telephone", Now.AddMinutes(2));
        Assert.That((await Store.Outbox.UnsentAsync(Now.AddMinutes(2), 10)).Single(), Has.Property("Attempts").EqualTo(2).And.Property("TakenBy").EqualTo(new[] { "mail", "小程序" }));

        await Store.Outbox.FailAsync(message, "still none", null);
        Assert.That(await Store.Outbox.UnsentAsync(Now.AddYears(1), 10), Is.Empty);
    }

    [Test]
    public async Task A_version_of_the_program_is_published_once()
    {
        Assert.That(await Store.Programs.VersionsAsync(), Is.Empty);
        var first = new Programs.ProgramVersion { Number = 1, EffectiveFrom = Now, Author = "admin 积", Document = "{ \"a\": \"🎁\" }" };
        var second = first with { Number = 2, Document = "{}" };

        Assert.That(await Store.Programs.PublishAsync(second), Is.True);
        Assert.That(await Store.Programs.PublishAsync(first), Is.True);
        Assert.That(await Store.Programs.PublishAsync(first with { Document = "other" }), Is.False);
        Assert.That(await Store.Programs.VersionsAsync(), Is.EqualTo(new[] { first, second }));
    }

    [Test]
    public async Task Of_parallel_publications_of_one_number_exactly_one_is_taken()
    {
        var taken = await TogetherAsync(8, index => Store.Programs.PublishAsync(new() { Number = 1, EffectiveFrom = Now, Author = $"{index}", Document = "{}" }));

        Assert.That(taken.Count(isTaken => isTaken), Is.EqualTo(1));
        Assert.That((await Store.Programs.VersionsAsync()).Single().Author, Is.EqualTo($"{Array.IndexOf(taken, true)}"));
    }
}
