using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>"You will earn": what the rules in force would grant; for a member by tier, segments and campaigns. At most one load.</summary>
public sealed class EarningPreview(EarningRules rules, ILedgerStore ledger, ProgramDesk programs, HostOptions host, TimeProvider clock)
{
    private const string Nobody = "preview";

    /// <summary>For a cart as it stands, or an order.</summary>
    public async Task<IReadOnlyList<Award>> ForOrderAsync(OrderFacts order, EarningFor? who = null, CancellationToken cancel = default)
    {
        if (order.Problem() is not null || order.Currency != host.Currency)
        {
            return [];
        }

        return await AwardsAsync(new OrderPaid { Member = who?.Member ?? host.Member(Nobody), OccurredAt = who?.PaidAt ?? clock.GetUtcNow(), OrderId = who?.OrderId ?? Nobody, Order = order }, cancel);
    }

    /// <summary>For one product at a price net of tax.</summary>
    public async Task<Points> ForProductAsync(string productId, decimal netPrice, IReadOnlyList<string>? categories = null, MemberId? member = null, CancellationToken cancel = default)
    {
        var line = new OrderLine { LineId = "1", ProductId = productId, Net = netPrice, Categories = categories ?? [] };
        var who = member is { } known ? new EarningFor(known) : null;
        var awards = await ForOrderAsync(new() { Currency = host.Currency, Lines = [line], Total = netPrice }, who, cancel);
        return Points.Of(awards.Sum(award => award.Points.Value));
    }

    /// <summary>For a review, once approved, that has all that the rules ask for, but no photo; zero where reviews earn nothing.</summary>
    public async Task<Points> ForReviewAsync(MemberId? member = null, CancellationToken cancel = default)
    {
        var fact = new ReviewApproved { Member = member ?? host.Member(Nobody), OccurredAt = clock.GetUtcNow(), ReviewId = Nobody, ProductId = Nobody, Length = int.MaxValue, VerifiedPurchase = true };
        return Points.Of((await AwardsAsync(fact, cancel)).Sum(award => award.Points.Value));
    }

    private async Task<IReadOnlyList<Award>> AwardsAsync(LoyaltyEvent fact, CancellationToken cancel)
    {
        var history = await programs.HistoryAsync(cancel);
        var program = history.At(fact.OccurredAt).Program;
        var plain = AccountRequest.Of(fact.Member);
        var wanted = RuleBook.Of(program).Limits.AddTo(plain, fact.OccurredAt, program.Zone);

        // Of a visitor there is nothing to load but what is left of budgets.
        var isNeeded = fact.Member.Customer == Nobody ? wanted.Counters.Count > 0 : wanted != plain;
        var member = isNeeded ? new MemberWork((await ledger.LoadAsync([wanted], cancel))[0], [], history).EarnerFor(fact) : EarningMember.Unknown.At(fact.OccurredAt, program);
        return rules.AwardsFor(fact, program, member);
    }
}
