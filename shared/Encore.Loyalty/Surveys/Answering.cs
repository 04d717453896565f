using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Surveys;

/// <summary>Takes answers in: with the member, or, where the survey is anonymous, so that nothing leads back to one.</summary>
public sealed class Answering(ISurveyStore store, ILedgerStore ledger, Deciding deciding, EventDesk events, ProgramDesk programs, TimeProvider clock)
{
    /// <summary>So long an answer can be changed after it was first given.</summary>
    public static readonly TimeSpan ChangeTime = TimeSpan.FromHours(1);

    private readonly Family family = new(ledger);

    internal async Task<SurveyPage?> PageAsync(string token, CancellationToken cancel) =>
        SurveyToken.IsToken(token) && await store.FindAsync(token, cancel) is { } invitation && await SurveyOfAsync(invitation, cancel) is { } survey
            ? new(survey, invitation, StateOf(invitation, clock.GetUtcNow()))
            : null;

    /// <summary>Answers an invitation: once, or changed within <see cref="ChangeTime"/>. Answered by name it is a fact, and earns by the program's <c>survey</c> rules, once.</summary>
    /// <param name="token">From the link.</param>
    /// <param name="answers">At most one to each question.</param>
    /// <param name="cancel">Stops before the commit.</param>
    public async Task<AnswerResult> AnswerAsync(string token, IReadOnlyList<Answer> answers, CancellationToken cancel = default)
    {
        if (await PageAsync(token, cancel) is not { } page)
        {
            return No(AnswerOutcome.Unknown);
        }

        if (page.State is SurveyState.Answered or SurveyState.Expired)
        {
            return No(page.State == SurveyState.Answered ? AnswerOutcome.Answered : AnswerOutcome.Expired);
        }

        return AnswerCheck.Problems(page.Survey, answers) is { Count: > 0 } problems ? No(AnswerOutcome.Invalid) with { Problems = problems }
            : page.Survey.Anonymous ? await CastAsync(page, answers, cancel)
            : await KeepAsync(page, answers, cancel);
    }

    /// <summary>Turns in the code that came in return for an anonymous answer. Whoever brings it first has it.</summary>
    public async Task<ThanksOutcome> RedeemThanksAsync(MemberId member, string code, CancellationToken cancel = default)
    {
        var hash = ThanksCode.HashOf(code);
        var thanked = new SurveyThanked { Member = member, OccurredAt = clock.GetUtcNow(), Code = hash };
        var outcome = await deciding.RunAsync(AccountRequest.Of(member) with { Counters = [ThanksCode.Counter(hash)] }, context =>
            MemberGuard.Earning(context.View.Account) is not null ? (ThanksOutcome.Refused, null)
            : !ThanksCode.IsLeft(context, hash) ? (ThanksOutcome.Unknown, null)
            : (ThanksOutcome.Taken, Beside(context.View.Account) with { Counters = [ThanksCode.Used(hash)], Facts = [events.Prepare(thanked)] }), cancel);
        await (outcome == ThanksOutcome.Taken ? events.ProcessAsync([thanked], cancel) : Task.CompletedTask);
        return outcome;
    }

    private static SurveyState StateOf(Invitation invitation, DateTimeOffset now) =>
        invitation is { IsAnswered: true, AnsweredAt: { } first } ? (now < first + ChangeTime ? SurveyState.Changeable : SurveyState.Answered)
        : invitation.IsAnswered ? SurveyState.Answered
        : now < invitation.ExpiresAt ? SurveyState.Open
        : SurveyState.Expired;

    private static AnswerResult No(AnswerOutcome outcome) => new() { Outcome = outcome };

    /// <summary>The account itself stays as it is, and need not be as it was.</summary>
    private MemberCommit Beside(MemberAccount account) => new() { Account = account, ChangesAccount = false, CommittedAt = Moment.At(clock.GetUtcNow()).Now };

    private async Task<Survey?> SurveyOfAsync(Invitation invitation, CancellationToken cancel) => (await programs.HistoryAsync(cancel)).At(invitation.InvitedAt).Program.SurveyOf(invitation.Survey);

    /// <summary>
    /// What is known of the member afterwards is that they answered, without a time; what is known of the answer is its wave. They are written apart, and the code belongs to the first: it will be
    /// known again when the member turns it in. Should the process end between the two, the answer is lost.
    /// </summary>
    private async Task<AnswerResult> CastAsync(SurveyPage page, IReadOnlyList<Answer> answers, CancellationToken cancel)
    {
        var code = page.Survey.Thanks && (await programs.CurrentAsync(cancel)).Earning.Any(rule => rule is { Enabled: true } && rule.Kind == SourceKind.Survey.Name) ? VoucherCode.Draw() : null;
        var before = page.Invitation;
        var used = before with { IsAnswered = true, Times = before.Times + 1, Token = null };
        var commit = Beside(MemberAccount.Open(before.Member)) with { Invitations = [new(before.Times, used)], Counters = code is null ? [] : [ThanksCode.Issued(ThanksCode.HashOf(code))] };
        if (!await ledger.CommitAsync([commit], cancel))
        {
            // Somebody has sent the same form at once.
            return No(AnswerOutcome.Unknown);
        }

        await store.CastAsync(new() { Id = SurveyToken.Draw(), Survey = page.Survey.Id, Wave = before.Wave, Answers = answers }, CancellationToken.None);
        return new() { Outcome = AnswerOutcome.Taken, ThanksCode = code };
    }

    private async Task<AnswerResult> KeepAsync(SurveyPage page, IReadOnlyList<Answer> answers, CancellationToken cancel)
    {
        var (member, id) = (page.Invitation.Member, page.Invitation.Id);
        var (outcome, fact) = await deciding.RunAsync<(AnswerOutcome, SurveyAnswered?)>(AccountRequest.Of(member) with { Invitations = true }, context =>
        {
            var now = Moment.At(clock.GetUtcNow()).Now;
            if (context.Invitations.FirstOrDefault(known => known.Id == id) is not { Token: not null } before)
            {
                return ((AnswerOutcome.Unknown, null), null);
            }

            if (StateOf(before, now) is SurveyState.Answered or SurveyState.Expired)
            {
                return ((AnswerOutcome.Answered, null), null);
            }

            var after = before with { IsAnswered = true, AnsweredAt = before.AnsweredAt ?? now, Times = before.Times + 1, Answers = answers };
            var answered = new SurveyAnswered { Member = member, OccurredAt = now, Survey = after.Survey, Invitation = id, Times = after.Times, Scores = Scores(answers) };
            return ((AnswerOutcome.Taken, answered), Beside(context.View.Account) with { Invitations = [new(before.Times, after)], Facts = [events.Prepare(answered)] });
        }, cancel);
        if (fact is null)
        {
            return No(outcome);
        }

        await events.ProcessAsync([fact], cancel);
        return new() { Outcome = outcome, Points = await EarnedAsync(member, fact.Origin, cancel) };
    }

    private async Task<long> EarnedAsync(MemberId member, SourceKey source, CancellationToken cancel)
    {
        var root = (await family.RootAsync(member, cancel)).Account.Member;
        return (await ledger.LoadAsync([AccountRequest.Of(root, source)], cancel))[0].View.Of(source).Where(entry => entry.From == LedgerAccount.Issued).Sum(entry => entry.Points.Value);
    }

    private static Dictionary<string, int> Scores(IReadOnlyList<Answer> answers) =>
        answers.Where(answer => answer.Score is not null).ToDictionary(answer => answer.Question, answer => answer.Score!.Value, StringComparer.Ordinal);
}
