using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>"You will earn": what the rules in force would grant.</summary>
public sealed class EarningPreview(EarningRules rules, ProgramDesk programs, HostOptions host, TimeProvider clock)
{
    /// <summary>For a cart as it stands.</summary>
    public async Task<IReadOnlyList<Award>> ForOrderAsync(OrderFacts order, CancellationToken cancel = default)
    {
        if (order.Problem() is not null || order.Currency != host.Currency)
        {
            return [];
        }

        var fact = new OrderPaid { Member = host.Member("preview"), OccurredAt = clock.GetUtcNow(), OrderId = "preview", Order = order };
        return rules.AwardsFor(fact, await programs.CurrentAsync(cancel), EarningMember.Unknown);
    }

    /// <summary>For one product at a price net of tax.</summary>
    public async Task<Points> ForProductAsync(string productId, decimal netPrice, IReadOnlyList<string>? categories = null, CancellationToken cancel = default)
    {
        var line = new OrderLine { LineId = "1", ProductId = productId, Net = netPrice, Categories = categories ?? [] };
        var awards = await ForOrderAsync(new() { Currency = host.Currency, Lines = [line], Total = netPrice }, cancel);
        return Points.Of(awards.Sum(award => award.Points.Value));
    }

    /// <summary>For a review of this product, once approved; zero where reviews earn nothing.</summary>
    public async Task<Points> ForReviewAsync(CancellationToken cancel = default)
    {
        var fact = new ReviewApproved { Member = host.Member("preview"), OccurredAt = clock.GetUtcNow(), ReviewId = "preview", ProductId = "preview" };
        return Points.Of(rules.AwardsFor(fact, await programs.CurrentAsync(cancel), EarningMember.Unknown).Sum(award => award.Points.Value));
    }
}
