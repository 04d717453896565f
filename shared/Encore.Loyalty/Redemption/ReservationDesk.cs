using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Redemption;

/// <summary>Points at a checkout: quoted, set aside, then redeemed or released exactly once. A request that comes twice is served once and answered twice.</summary>
public sealed class ReservationDesk(Deciding deciding, ILedgerReader reader, ProgramDesk programs, HostOptions host, TimeProvider clock)
{
    private const int MostOrderLetters = 100;

    private static readonly TimeSpan MostTime = TimeSpan.FromDays(7);

    /// <summary>How many points an order of this total may use now. Ask again whenever the cart changes. Writes nothing.</summary>
    /// <param name="member">Who pays.</param>
    /// <param name="total">Of the order with tax, before points are taken off.</param>
    /// <param name="order">What this order or cart has set aside already counts as free.</param>
    /// <param name="tax">Within the total, from zero to it.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<SpendingQuote> QuoteAsync(MemberId member, Money total, string? order = null, decimal tax = 0, CancellationToken cancel = default)
    {
        var now = Moment.At(clock.GetUtcNow()).Now;
        var account = (await reader.AccountAsync(member, cancel) ?? MemberAccount.Open(member)).AsOf(now);
        var program = await programs.CurrentAsync(cancel);
        var treatment = host.TreatmentOf(program.Spending);
        var quote = SpendingQuote.Of(account, program, treatment, SpendingQuote.Payable(total, tax, treatment), order, now);
        return total.Currency == host.Currency ? quote : quote with { Points = Points.Zero, Value = Money.Of(0, total.Currency), Refusal = new(RefusalCode.CurrencyUnknown, total.Currency.Code) };
    }

    /// <summary>Sets points aside for an order. The same request with other content is a conflict.</summary>
    /// <exception cref="TimeoutException">Other writers were quicker each time; nothing was changed.</exception>
    public async Task<ReservationResult> ReserveAsync(ReserveRequest request, CancellationToken cancel = default)
    {
        var (number, program) = (await programs.HistoryAsync(cancel)).At(clock.GetUtcNow());
        var timeout = request.Timeout ?? program.Spending.Timeout;
        if (Problem(request, timeout) is { } refusal)
        {
            return Refused(refusal);
        }

        var reserving = new Reserving(SourceKey.Spending(request.RequestId), request.Order, program.Spending.Kind, Points.Of(request.Points), timeout)
        {
            Treatment = host.TreatmentOf(program.Spending),
            Value = SpendingQuote.Worth(program, request.Points),
        };
        return await deciding.RunAsync(AccountRequest.Of(request.Member, reserving.Source), context =>
        {
            var moment = Moment.At(clock.GetUtcNow(), number, request.Actor);
            var known = ReservationStanding.Of(context.View, reserving.Source, moment.Now);
            if (context.View.Of(reserving.Source).Any())
            {
                return (IsSame(known, request.Order, request.Points, timeout) ? Answer(known, program) : Refused(new(RefusalCode.RequestConflict, request.RequestId)), null);
            }

            var payable = SpendingQuote.Payable(request.Total, request.Tax, reserving.Treatment);
            var quote = SpendingQuote.Of(context.View.Account.AsOf(moment.Now), program, reserving.Treatment, payable, request.Order, moment.Now);
            var refused = OverLimit(quote, request.Points, program);
            var decision = refused is null ? Reserve.Decide(context.View, reserving, moment) : Decision.Refuse(context.View, refused);
            return decision.Refusal is { } no ? (Refused(no), null) : (Answer(ReservationStanding.Of(decision.After, reserving.Source, moment.Now), program), MemberCommit.Of(decision, moment.Now));
        }, cancel);
    }

    /// <summary>Spends what was set aside. An order whose facts name the request does this by itself.</summary>
    public Task<ReservationResult> RedeemAsync(MemberId member, string requestId, string actor = Moment.System, CancellationToken cancel = default) =>
        EndAsync(member, requestId, actor, ReservationEnd.Redeem, cancel);

    /// <summary>Frees what was set aside.</summary>
    public Task<ReservationResult> ReleaseAsync(MemberId member, string requestId, string actor = Moment.System, CancellationToken cancel = default) =>
        EndAsync(member, requestId, actor, ReservationEnd.Release, cancel);

    private async Task<ReservationResult> EndAsync(MemberId member, string requestId, string actor, Func<AccountView, SourceKey, Moment, Decision> end, CancellationToken cancel)
    {
        if (!RequestId.IsValid(requestId))
        {
            return Refused(new(RefusalCode.RequestInvalid, RequestId.Form));
        }

        var source = SourceKey.Spending(requestId);
        var (number, program) = (await programs.HistoryAsync(cancel)).At(clock.GetUtcNow());
        return await deciding.RunAsync(AccountRequest.Of(member, source), context =>
        {
            var moment = Moment.At(clock.GetUtcNow(), number, actor);
            var decision = end(context.View, source, moment);
            return decision.Refusal is { } refusal
                ? (Refused(refusal), null)
                : (Answer(ReservationStanding.Of(decision.After, source, moment.Now), program), decision.Entries.Count == 0 ? null : MemberCommit.Of(decision, moment.Now));
        }, cancel);
    }

    private Refusal? Problem(ReserveRequest request, TimeSpan timeout) =>
        !RequestId.IsValid(request.RequestId) ? new(RefusalCode.RequestInvalid, RequestId.Form)
        : !SourceKey.IsId(request.Order, MostOrderLetters) ? new(RefusalCode.RequestInvalid, $"The order needs an id of 1 to {MostOrderLetters} letters, digits and -_.:/@+.")
        : request.Points <= 0 ? new(RefusalCode.RequestInvalid, "The points must be above zero.")
        : timeout <= TimeSpan.Zero || timeout > MostTime ? new(RefusalCode.RequestInvalid, "The timeout must be above zero and at most a week.")
        : request.Total.Currency != host.Currency ? new(RefusalCode.CurrencyUnknown, request.Total.Currency.Code)
        : request.Tax < 0 || request.Tax > request.Total.Amount ? new(RefusalCode.RequestInvalid, "The tax must be from zero to the total.")
        : request.Points > Points.MaxPerMovement ? new(RefusalCode.AmountTooLarge, request.RequestId, request.Points, Points.MaxPerMovement)
        : null;

    /// <summary>Want of points is for the decision to say; here only what the program allows.</summary>
    private static Refusal? OverLimit(SpendingQuote quote, long points, LoyaltyProgram program) =>
        quote.Refusal is { Code: not (RefusalCode.SpendingLimit or RefusalCode.PointsInsufficient) } closed ? closed
        : points % program.Spending.ConversionUnit != 0 || points > quote.Limit ? new(RefusalCode.SpendingLimit, "", points, quote.Limit)
        : null;

    private static bool IsSame(ReservationStanding known, string order, long points, TimeSpan timeout) =>
        known.Details is { } details && details.Order == order && details.Points == points && (known.MadeAt is not { } made || details.ExpiresAt == Moment.At(made + timeout).Now);

    private ReservationResult Answer(ReservationStanding standing, LoyaltyProgram program)
    {
        var points = standing.Details?.Points ?? 0;
        var value = standing.Details?.Value ?? SpendingQuote.Worth(program, points);
        return new(standing.State, Points.Of(points), Money.Of(value, host.Currency), standing.Details?.Treatment ?? SpendingTreatment.Discount, standing.Details?.ExpiresAt, null);
    }

    private ReservationResult Refused(Refusal refusal) => new(ReservationState.Unknown, Points.Zero, Money.Of(0, host.Currency), SpendingTreatment.Discount, null, refusal);
}
