using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Surveys;

/// <summary>Who was asked, what they answer, what it comes to.</summary>
public sealed class SurveyDesk(ILedgerStore ledger, Deciding deciding, Inviting inviting, Answering answering, SurveyResults results, ProgramDesk programs, TimeProvider clock)
{
    private readonly Family family = new(ledger);

    /// <summary>What a link shows; null when the token is none, or that of an anonymous answer that was given. Reading never answers: mail scanners follow links too.</summary>
    public Task<SurveyPage?> PageAsync(string token, CancellationToken cancel = default) => answering.PageAsync(token, cancel);

    /// <inheritdoc cref="Answering.AnswerAsync"/>
    public Task<AnswerResult> AnswerAsync(string token, IReadOnlyList<Answer> answers, CancellationToken cancel = default) => answering.AnswerAsync(token, answers, cancel);

    /// <inheritdoc cref="Answering.RedeemThanksAsync"/>
    public Task<ThanksOutcome> RedeemThanksAsync(MemberId member, string code, CancellationToken cancel = default) => answering.RedeemThanksAsync(member, code, cancel);

    /// <summary>Asks a member, whenever they were asked last; asked again with the same request id it is the same invitation.</summary>
    /// <param name="member">Whom.</param>
    /// <param name="survey">Any survey of the program that is switched on.</param>
    /// <param name="requestId">Made once by whoever asks.</param>
    /// <param name="cancel">Stops before the commit.</param>
    /// <returns>Null when there is no such survey, or the member cannot be asked: a guest, blocked, or forgotten.</returns>
    public async Task<Invitation?> InviteAsync(MemberId member, string survey, string requestId, CancellationToken cancel = default)
    {
        var history = await programs.HistoryAsync(cancel);
        if (history.At(clock.GetUtcNow()).Program.SurveyOf(survey) is not { Enabled: true } asked || !RequestId.IsValid(requestId))
        {
            return null;
        }

        var root = (await family.RootAsync(member, cancel)).Account.Member;
        return await deciding.RunAsync<Invitation?>(AccountRequest.Of(root) with { Invitations = true }, context =>
        {
            var (now, work) = (clock.GetUtcNow(), new MemberWork(context, [], history));
            var invitation = inviting.Invite(asked, Invitation.IdOf(asked.Id, "hand", requestId), wave: null, work, now, byHand: true);
            var commit = work.ToCommit(now);
            return (invitation, commit.ChangesAccount ? commit : null);
        }, cancel);
    }

    /// <summary>What the member was asked and can answer now, the latest first.</summary>
    public async Task<IReadOnlyList<Invitation>> OpenAsync(MemberId member, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var context = (await ledger.LoadAsync([AccountRequest.Of(member) with { Invitations = true }], cancel))[0];
        return [.. context.Invitations.Where(invitation => !invitation.IsAnswered && now < invitation.ExpiresAt && invitation.Token is not null).OrderByDescending(invitation => invitation.InvitedAt)];
    }

    /// <summary>Every survey that was ever in the program, as it stood last.</summary>
    public async Task<IReadOnlyList<Survey>> ListAsync(CancellationToken cancel = default) =>
        [.. (await programs.HistoryAsync(cancel)).From(DateTimeOffset.MinValue).Reverse().SelectMany(program => program.Surveys).DistinctBy(survey => survey.Id)];

    /// <summary>Wave by wave, oldest first; null for a survey that never was.</summary>
    public async Task<IReadOnlyList<WaveResult>?> ResultsAsync(string survey, CancellationToken cancel = default) =>
        await FindAsync(survey, cancel) is { } found ? await results.OfAsync(found, cancel) : null;

    /// <summary>Free texts of one wave, page by page.</summary>
    /// <param name="survey">The survey's id.</param>
    /// <param name="wave">As <see cref="Invitation.Wave"/>.</param>
    /// <param name="question">The question's id.</param>
    /// <param name="after">As the page before said; null for the first.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<SurveyTexts> TextsAsync(string survey, string wave, string question, string? after = null, int limit = 50, CancellationToken cancel = default) =>
        await FindAsync(survey, cancel) is { } found ? await results.TextsAsync(found, wave, question, after, limit, cancel) : SurveyTexts.None;

    private async Task<Survey?> FindAsync(string survey, CancellationToken cancel) => (await ListAsync(cancel)).FirstOrDefault(known => known.Id == survey);
}
