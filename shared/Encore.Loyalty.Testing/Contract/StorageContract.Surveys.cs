using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Surveys;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>Who was asked what, and what they answered, with and without their name.</summary>
public abstract partial class StorageContract
{
    private static IReadOnlyList<Answer> Answers => [new() { Question = "score", Score = 7 }, new() { Question = "why", Choices = ["price", "taste"] }, new() { Question = "words", Text = Difficult }];

    [Test]
    public async Task An_invitation_comes_back_as_it_was_with_its_answers_and_by_its_token()
    {
        var asked = Asked(Ann, "nps/order/1");
        await PutAsync(new InvitationChange(null, asked));
        Assert.That(LoyaltyJson.Write((await AskAsync(AccountRequest.Of(Ann) with { Invitations = true })).Invitations.Single()), Is.EqualTo(LoyaltyJson.Write(asked)));

        var answered = asked with { IsAnswered = true, AnsweredAt = Now.AddHours(1), Times = 1, Answers = Answers };
        await PutAsync(new InvitationChange(0, answered));
        Assert.That(LoyaltyJson.Write((await Store.Surveys.FindAsync(asked.Token!))!), Is.EqualTo(LoyaltyJson.Write(answered)));
        Assert.That(LoyaltyJson.Write((await Store.Records.InvitationsAsync(Ann)).Single()), Is.EqualTo(LoyaltyJson.Write(answered)));
        Assert.That(await Store.Surveys.FindAsync(SurveyToken.Draw()), Is.Null);
        Assert.That((await AskAsync(AccountRequest.Of(Ann))).Invitations, Is.Empty, "nobody asked for them");
    }

    [Test]
    public async Task Nobody_is_asked_or_answers_twice_at_once()
    {
        var asked = Asked(Ann, "nps/order/1");
        await PutAsync(new InvitationChange(null, asked));
        var answered = asked with { IsAnswered = true, AnsweredAt = Now, Times = 1, Answers = Answers };
        await PutAsync(new InvitationChange(0, answered));

        Assert.That(await Store.Ledger.CommitAsync([Beside(Ann) with { Invitations = [new(null, asked with { Token = SurveyToken.Draw() })] }]), Is.False);
        Assert.That(await Store.Ledger.CommitAsync([Beside(Ann) with { Invitations = [new(0, answered)] }]), Is.False);
        Assert.That((await Store.Surveys.FindAsync(asked.Token!))!.Times, Is.EqualTo(1));
    }

    [Test]
    public async Task Waves_are_counted_and_their_answers_read_page_by_page()
    {
        await PutAsync(new InvitationChange(null, Asked(Ann, "nps/wave/a", "a") with { IsAnswered = true, AnsweredAt = Now, Times = 1, Answers = Answers }));
        await PutAsync(new InvitationChange(null, Asked(Ann, "nps/hand/2", "a") with { IsAnswered = true, AnsweredAt = Now, Times = 1, Answers = Answers }));
        await PutAsync(new InvitationChange(null, Asked(Bob, "nps/wave/a", "a") with { IsAnswered = true, Times = 1, InvitedAt = Now.AddDays(-1) }));
        await PutAsync(new InvitationChange(null, Asked(Bob, "nps/wave/b", "b")));
        await PutAsync(new InvitationChange(null, Asked(Bob, "csat/wave/a", "a")));

        var waves = (await Store.Surveys.WavesAsync("nps")).OrderBy(wave => wave.Wave);
        Assert.That(waves, Is.EqualTo(new[] { new WaveCount("a", 3, 3, Now.AddDays(-1)), new WaveCount("b", 1, 0, Now) }));
        var page = await Store.Surveys.AnsweredAsync("nps", "a", null, 2);
        Assert.That(page.Select(invitation => (invitation.Member, invitation.Id)), Is.EqualTo(new[] { (Ann, "nps/hand/2"), (Ann, "nps/wave/a") }));
        var rest = await Store.Surveys.AnsweredAsync("nps", "a", $"{Ann}\nnps/hand/2", 9);
        Assert.That(rest.Select(invitation => (invitation.Member, invitation.Id)), Is.EqualTo(new[] { (Ann, "nps/wave/a"), (Bob, "nps/wave/a") }));
    }

    [Test]
    public async Task Anonymous_answers_are_read_by_their_random_ids()
    {
        foreach (var id in new[] { "c", "a", "b" })
        {
            await Store.Surveys.CastAsync(new() { Id = id, Survey = "quiet", Wave = "2026-03", Answers = Answers });
        }

        await Store.Surveys.CastAsync(new() { Id = "d", Survey = "quiet", Wave = "2026-04", Answers = [] });
        var page = await Store.Surveys.BallotsAsync("quiet", "2026-03", null, 2);
        Assert.That(page.Select(ballot => ballot.Id), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(LoyaltyJson.Write(page[0].Answers), Is.EqualTo(LoyaltyJson.Write(Answers)));
        Assert.That((await Store.Surveys.BallotsAsync("quiet", "2026-03", "b", 2)).Select(ballot => ballot.Id), Is.EqualTo(new[] { "c" }));
    }

    [Test]
    public async Task Of_a_forgotten_members_answers_only_the_figures_stay()
    {
        var asked = Asked(Ann, "nps/order/1") with { IsAnswered = true, AnsweredAt = Now, Times = 1, Answers = Answers };
        await PutAsync(new InvitationChange(null, asked));
        await EraseAsync(Ann);

        Assert.That(await Store.Surveys.FindAsync(asked.Token!), Is.Null);
        var left = (await Store.Surveys.AnsweredAsync("nps", "2025-03", null, 9)).Single();
        Assert.That((left.Member, left.Token), Is.EqualTo((Nobody, (string?)null)));
        Assert.That(left.Answers.Select(answer => answer.Question), Is.EqualTo(new[] { "score", "why" }));
        Assert.That(await Store.Records.InvitationsAsync(Ann), Is.Empty);
    }

    private Invitation Asked(MemberId member, string id, string wave = "2025-03") => new()
    {
        Member = member, Id = id, Survey = id.Split('/')[0], Wave = wave, Token = SurveyToken.Draw(), InvitedAt = Now, ExpiresAt = Now.AddDays(30),
    };

    private static MemberCommit Beside(MemberId member) => new() { Account = MemberAccount.Open(member), ChangesAccount = false, CommittedAt = Sample.Start };

    private Task PutAsync(InvitationChange change) => MustCommitAsync(Beside(change.After.Member) with { Invitations = [change] });

    private async Task EraseAsync(MemberId member) => await MustCommitAsync(new MemberCommit
    {
        Account = (await LoadAsync(member)).View.Account with { Status = MemberStatus.Erased }, StatusChange = new(member, Now, MemberStatus.Erased, "owner", ""), ErasedAs = Nobody, CommittedAt = Now,
    });
}
