using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Redemption;

namespace Encore.Loyalty.Members;

/// <summary>What a store's staff, or the platform itself, does to an account. A request that comes twice is served once and answered twice.</summary>
public sealed class AccountDesk(Deciding deciding, ShortfallFlag flag, ProgramDesk programs, TimeProvider clock)
{
    private const int MostReasonLetters = 1000;

    private const int MostOrderLetters = 100;

    /// <summary>Gives or takes points by hand, with a reason. Taking more than is available is refused; what is given settles a debt first.</summary>
    public async Task<AccountResult> AdjustAsync(AdjustRequest request, CancellationToken cancel = default)
    {
        if (Problem(request) is { } problem)
        {
            return Refused(problem);
        }

        var (number, program) = (await programs.HistoryAsync(cancel)).At(clock.GetUtcNow());
        var source = SourceKey.Adjustment(request.RequestId);
        return await deciding.RunAsync(AccountRequest.Of(request.Member, source), context =>
        {
            var moment = Moment.At(clock.GetUtcNow(), number, request.Actor);
            return context.View.Of(source).ToList() is { Count: > 0 } earlier
                ? (AdjustmentOf(earlier) == request.Points ? new(context.View.Account, null) : Refused(new(RefusalCode.RequestConflict, request.RequestId)), null)
                : Answer(Decide(request, source, context.View, program, moment), moment);
        }, cancel);
    }

    /// <summary>Takes points that the platform has used already: it cannot be refused for want of them. What is missing is owed, and shown to a person.</summary>
    public async Task<AccountResult> DebitAsync(DebitRequest request, CancellationToken cancel = default)
    {
        if (!RequestId.IsValid(request.RequestId) || request.Points <= 0 || !SourceKey.IsId(request.Order, MostOrderLetters))
        {
            return Refused(new(RefusalCode.RequestInvalid, $"Give points above zero and an order of 1 to {MostOrderLetters} letters, digits and -_.:/@+. {RequestId.Form}"));
        }

        var (number, program) = (await programs.HistoryAsync(cancel)).At(clock.GetUtcNow());
        var source = SourceKey.Spending(request.RequestId);
        IReadOnlyList<Entry> made = [];
        var result = await deciding.RunAsync(AccountRequest.Of(request.Member, source), context =>
        {
            var moment = Moment.At(clock.GetUtcNow(), number, request.Actor);
            var decision = PlatformDebit.Decide(context.View, source, request.Order, program.Spending.Kind, Points.Of(request.Points), moment);
            made = [.. decision.After.Of(source)];
            return made.Count > 0 && made[0].Explain().Debit is var debit && (debit?.Order, debit?.Points) != (request.Order, request.Points)
                ? (Refused(new(RefusalCode.RequestConflict, request.RequestId)), null)
                : Answer(decision, moment);
        }, cancel);
        await flag.RaiseAsync(request.Member, source, result.Refusal is null ? made : [], cancel);
        return result;
    }

    /// <summary>The member keeps the balance, and neither earns nor spends until it is unblocked. What happens meanwhile is kept as refused.</summary>
    public Task<AccountResult> BlockAsync(MemberId member, string reason, string actor, CancellationToken cancel = default) => SetAsync(member, MemberStatus.Blocked, reason, actor, cancel);

    /// <summary>What happened meanwhile waits for its effect from now on: the next run of the jobs gives it, judged by its own time.</summary>
    public Task<AccountResult> UnblockAsync(MemberId member, string reason, string actor, CancellationToken cancel = default) => SetAsync(member, MemberStatus.Active, reason, actor, cancel);

    private async Task<AccountResult> SetAsync(MemberId member, MemberStatus status, string reason, string actor, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(actor) || string.IsNullOrWhiteSpace(reason) || reason.Length > MostReasonLetters)
        {
            return Refused(new(RefusalCode.RequestInvalid, $"Say who does it, and why in 1 to {MostReasonLetters} characters."));
        }

        return await deciding.RunAsync<AccountResult>(AccountRequest.Of(member), context =>
        {
            var (account, now) = (context.View.Account, Moment.At(clock.GetUtcNow()).Now);
            if (account.Status == status || MemberGuard.Correcting(account) is not null)
            {
                return (new(account, MemberGuard.Correcting(account)), null);
            }

            var after = account with { Status = status };
            return (new(after, null), new MemberCommit
            {
                Account = after,
                StatusChange = new(member, now, status, actor, reason),
                ReopensFactsOf = status == MemberStatus.Active ? [member, .. account.Absorbed] : [],
                CommittedAt = now,
            });
        }, cancel);
    }

    private static Decision Decide(AdjustRequest request, SourceKey source, AccountView view, LoyaltyProgram program, Moment moment)
    {
        var points = Points.Of(Math.Abs(request.Points));
        if (request.Points < 0)
        {
            return Adjustment.Debit(view, source, points, request.Reason, moment);
        }

        var terms = new LotTerms { Kind = SourceKind.Manual, ExpiresAt = request.Validity?.EndFrom(moment.Now, program.Zone), RedeemableFor = request.RedeemableFor };
        return Adjustment.Credit(view, source, points, terms, request.Reason, moment);
    }

    private static long AdjustmentOf(IEnumerable<Entry> entries) => entries.Sum(entry =>
        entry.From == LedgerAccount.Adjusted ? entry.Points.Value : entry.To == LedgerAccount.Adjusted ? -entry.Points.Value : 0);

    private static (AccountResult Answer, MemberCommit? Commit) Answer(Decision decision, Moment moment) => decision.Refusal is { } refusal
        ? (Refused(refusal), null)
        : (new(decision.After.Account, null), decision.Entries.Count == 0 ? null : MemberCommit.Of(decision, moment.Now));

    private static AccountResult Refused(Refusal refusal) => new(null, refusal);

    private static Refusal? Problem(AdjustRequest request) =>
        !RequestId.IsValid(request.RequestId) ? new(RefusalCode.RequestInvalid, RequestId.Form)
        : request.Points is 0 or long.MinValue ? new(RefusalCode.RequestInvalid, "The points must not be zero.")
        : string.IsNullOrWhiteSpace(request.Actor) ? new(RefusalCode.RequestInvalid, "Say who adjusts.")
        : string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > MostReasonLetters ? new(RefusalCode.RequestInvalid, $"Give a reason of 1 to {MostReasonLetters} characters.")
        : null;
}
