using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Surveys.Cases;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>What staff look after.</summary>
public abstract partial class StorageContract
{
    [Test]
    public async Task A_case_comes_back_as_it_was()
    {
        var opened = Opened(Ann, "low/1") with { Notes = [new(Now, "system", CaseStep.Opened, "survey:nps/1"), new(Now, "kim", CaseStep.Goodwill, Difficult, 50)] };
        await PutAsync(new CaseChange(null, opened));
        Assert.That(LoyaltyJson.Write((await AskAsync(AccountRequest.Of(Ann) with { Cases = true })).Cases.Single()), Is.EqualTo(LoyaltyJson.Write(opened)));

        var closed = opened with { Status = CaseStatus.Closed, ClosedAt = Now.AddDays(1), Topic = CaseTopic.Competitor, Assignee = "lee", DueAt = Now.AddDays(3), Version = 2 };
        await PutAsync(new CaseChange(1, closed));
        Assert.That(LoyaltyJson.Write((await Store.Records.CasesAsync(Ann)).Single()), Is.EqualTo(LoyaltyJson.Write(closed)));
        Assert.That((await AskAsync(AccountRequest.Of(Ann))).Cases, Is.Empty, "nobody asked for them");
    }

    [Test]
    public async Task A_case_that_has_changed_meanwhile_stays_as_it_is()
    {
        var opened = Opened(Ann, "low/1");
        await PutAsync(new CaseChange(null, opened));
        await PutAsync(new CaseChange(1, opened with { Assignee = "kim", Version = 2 }));

        Assert.That(await Store.Ledger.CommitAsync([Beside(Ann) with { Cases = [new(1, opened with { Assignee = "lee", Version = 2 })] }]), Is.False);
        Assert.That(await Store.Ledger.CommitAsync([Beside(Ann) with { Cases = [new(null, opened)] }]), Is.False);
        Assert.That((await AskAsync(AccountRequest.Of(Ann) with { Cases = true })).Cases.Single().Assignee, Is.EqualTo("kim"));
    }

    [Test]
    public async Task Cases_are_listed_by_their_due_time_page_by_page_and_counted()
    {
        await PutAsync(new CaseChange(null, Opened(Ann, "b") with { DueAt = Now.AddDays(1) }));
        await PutAsync(new CaseChange(null, Opened(Ann, "a") with { DueAt = Now.AddDays(1) }));
        await PutAsync(new CaseChange(null, Opened(Bob, "a") with { DueAt = Now.AddDays(1), Assignee = "kim" }));
        await PutAsync(new CaseChange(null, Opened(Bob, "soon") with { DueAt = Now, Topic = CaseTopic.Service }));
        await PutAsync(new CaseChange(null, Opened(Bob, "done") with { Status = CaseStatus.Closed }));

        var page = await Store.Cases.ListAsync(new(), null, 2);
        Assert.That(page.Select(Name), Is.EqualTo(new[] { "bob soon", "ann a" }));
        Assert.That((await Store.Cases.ListAsync(new(), page[1], 9)).Select(Name), Is.EqualTo(new[] { "ann b", "bob a" }));
        Assert.That((await Store.Cases.ListAsync(new() { Assignee = "kim" }, null, 9)).Select(Name), Is.EqualTo(new[] { "bob a" }));
        Assert.That((await Store.Cases.ListAsync(new() { Assignee = "" }, null, 9)).Select(Name), Has.No.Member("bob a").And.Exactly(3).Items);
        Assert.That((await Store.Cases.ListAsync(new() { Topic = CaseTopic.Service }, null, 9)).Select(Name), Is.EqualTo(new[] { "bob soon" }));
        Assert.That((await Store.Cases.ListAsync(new() { DueBy = Now }, null, 9)).Select(Name), Is.EqualTo(new[] { "bob soon" }));
        Assert.That((await Store.Cases.ListAsync(new() { Open = false }, null, 9)).Select(Name), Is.EqualTo(new[] { "bob done" }));
        Assert.That(await Store.Cases.CountAsync(Now), Is.EqualTo(new CaseCount(4, 1)));
    }

    [Test]
    public async Task What_was_written_in_a_case_is_forgotten_with_the_member()
    {
        await PutAsync(new CaseChange(null, Opened(Ann, "low/1") with { Assignee = "kim", Notes = [new(Now, "kim", CaseStep.Note, "Called her at home")] }));
        await EraseAsync(Ann);

        Assert.That(await Store.Cases.ListAsync(new(), null, 9), Is.Empty, "nobody looks after it any more");
        var left = (await Store.Cases.ListAsync(new() { Open = false }, null, 9)).Single();
        Assert.That((left.Member, left.Status, left.Assignee, left.Notes.Count), Is.EqualTo((Nobody, CaseStatus.Closed, "", 0)));
    }

    private Case Opened(MemberId member, string id) => new() { Member = member, Id = id, RuleId = "low", Cause = CaseCause.LowScore, OpenedAt = Now, DueAt = Now.AddDays(2) };

    private static string Name(Case known) => $"{known.Member.Customer} {known.Id}";

    private Task PutAsync(CaseChange change) => MustCommitAsync(Beside(change.After.Member) with { Cases = [change] });
}
