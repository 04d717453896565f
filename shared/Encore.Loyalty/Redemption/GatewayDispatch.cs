using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>Has the host make its own gift cards and credit of the vouchers that wait for it. What it cannot make now it is asked for again in the next minute, and staff see it meanwhile.</summary>
public sealed class GatewayDispatch(IRewardStore rewards, FulfilmentDesk desk, IEnumerable<IVoucherGateway> gateways)
{
    private const int PageSize = 100;

    private readonly IReadOnlyList<IVoucherGateway> gateways = [.. gateways];

    /// <returns>How many were made.</returns>
    /// <exception cref="AggregateException">Some could not be made; all others were.</exception>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var (made, problems) = (0, new List<Exception>());
        Voucher? last = null;
        while (gateways.Count > 0 && await rewards.QueueAsync(VoucherStatus.Issued, last, PageSize, cancel) is { Count: > 0 } page)
        {
            foreach (var voucher in page.Where(voucher => voucher.Terms.Delivery == Delivery.ByHost))
            {
                made += await DeliverAsync(voucher, problems, cancel) ? 1 : 0;
            }

            last = page[^1];
        }

        return problems.Count == 0 ? made : throw new AggregateException("Some vouchers could not be made into the store's own gift cards or credit.", problems);
    }

    private async Task<bool> DeliverAsync(Voucher voucher, List<Exception> problems, CancellationToken cancel)
    {
        if (gateways.LastOrDefault(gateway => gateway.Takes(voucher.Kind)) is not { } gateway)
        {
            return false;
        }

        try
        {
            var told = await gateway.DeliverAsync(voucher, cancel);
            return (await desk.CloseAsync(voucher, Moment.System, "", told.Length == 0 ? null : told, cancel)).Refusal is null;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            problems.Add(problem);
            return false;
        }
    }
}
