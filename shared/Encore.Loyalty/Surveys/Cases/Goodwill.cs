using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Surveys.Cases;

/// <summary>Gives points in a case: the entry, with reason and actor, and the note are one commit.</summary>
public sealed class Goodwill(ILedgerStore ledger, TimeProvider clock)
{
    private const int MostReasonLetters = 1000;

    private readonly Family family = new(ledger);

    internal async Task<CaseResult> GiveAsync(GoodwillRequest request, ProgramHistory history, CancellationToken cancel)
    {
        if (!CaseDesk.IsName(request.Actor) || request.Points < 1 || string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > MostReasonLetters || !RequestId.IsValid(request.RequestId))
        {
            return new(CaseOutcome.Invalid);
        }

        CaseResult result = null!;
        await Deciding.RetryAsync(request.Member, async () =>
        {
            (result, var commits) = await DecideAsync(request, history, cancel);
            return commits.Count == 0 || await ledger.CommitAsync(commits, cancel);
        });
        return result;
    }

    /// <summary>A case stays with the member for whom it was opened; the points go to the one who goes on.</summary>
    private async Task<(CaseResult Result, IReadOnlyList<MemberCommit> Commits)> DecideAsync(GoodwillRequest request, ProgramHistory history, CancellationToken cancel)
    {
        var (number, program) = history.At(clock.GetUtcNow());
        var moment = Moment.At(clock.GetUtcNow(), number, request.Actor);
        var source = SourceKey.Of("case", request.RequestId);
        var root = (await family.RootAsync(request.Member, cancel)).Account.Member;
        var contexts = await ledger.LoadAsync([AccountRequest.Of(root, source), AccountRequest.Of(request.Member) with { Cases = true }], cancel);
        if (contexts[1].Cases.FirstOrDefault(known => known.Id == request.Id) is not { } before)
        {
            return (new(CaseOutcome.Unknown), []);
        }

        if (contexts[0].View.Of(source).Any())
        {
            return (new(CaseOutcome.Done, before), []);
        }

        if (Problem(before, request, program.Cases) is { } problem)
        {
            return (new(problem, before), []);
        }

        var terms = new LotTerms
        {
            Kind = SourceKind.Manual,
            ExpiresAt = program.Cases!.GoodwillValidity?.EndFrom(moment.Now, program.Zone),
            RedeemableFor = program.Cases.GoodwillFor is { } kinds ? Eligibility.Only(kinds) : Eligibility.Everything,
        };
        var decision = Adjustment.Credit(contexts[0].View, source, Points.Of(request.Points), terms, request.Reason, moment);
        var after = before.With(new(moment.Now, request.Actor, CaseStep.Goodwill, request.Reason, request.Points)) with { Version = before.Version + 1 };
        return decision.Refusal is { } refusal
            ? (new(CaseOutcome.Refused, before, refusal), [])
            : (new(CaseOutcome.Done, after), [MemberCommit.Of(decision, moment.Now), new() { Account = MemberAccount.Open(request.Member), ChangesAccount = false, CommittedAt = moment.Now, Cases = [new(before.Version, after)] }]);
    }

    private static CaseOutcome? Problem(Case before, GoodwillRequest request, CaseSettings? settings) =>
        before.Version != request.Version ? CaseOutcome.Changed
        : !before.IsOpen ? CaseOutcome.Closed
        : before.Goodwill + request.Points > (settings?.GoodwillLimit ?? 0) ? CaseOutcome.GoodwillLimit
        : null;
}
