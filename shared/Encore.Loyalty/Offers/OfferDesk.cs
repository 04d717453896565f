using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Offers;

/// <summary>What members were given, unasked. Reads only.</summary>
public sealed class OfferDesk(ILedgerStore ledger, ILedgerReader reader, ProgramDesk programs, HostOptions host, TimeProvider clock)
{
    /// <summary>What is open for a member: vouchers that can still be used, and reminders of the last days; what ends soonest first.</summary>
    public async Task<IReadOnlyList<MadeOffer>> OpenAsync(MemberId member, CancellationToken cancel = default)
    {
        var (now, program) = (clock.GetUtcNow(), await programs.CurrentAsync(cancel));
        var vouchers = (await reader.VouchersAsync(member, cancel)).Where(voucher => voucher.Terms.Offer is not null && (voucher.IsUsable(now) || voucher.IsWaiting)).ToList();
        var account = await reader.AccountAsync(member, cancel);
        var reminders = account is null ? [] : MadeOffer.Reminders(OfferMark.Of(account.Profile), program, now);
        return [.. vouchers.Select(voucher => new MadeOffer(voucher.Terms.Offer!, program.OfferOf(voucher.Terms.Offer)) { Voucher = voucher }).OrderBy(offer => offer.Voucher!.ExpiresAt ?? DateTimeOffset.MaxValue), .. reminders];
    }

    /// <summary>What an order has brought: for its confirmation. Empty until its payment had its effect.</summary>
    /// <param name="member">Whose.</param>
    /// <param name="orderId">The host's id of the order.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<MadeOffer>> ForOrderAsync(MemberId member, string orderId, CancellationToken cancel = default)
    {
        var program = await programs.CurrentAsync(cancel);
        var source = OfferSource.Of(SourceKey.Order(orderId).Value);
        var context = (await ledger.LoadAsync([AccountRequest.Of(member, source)], cancel))[0];
        var vouchers = context.Vouchers.Where(voucher => voucher.Source == source && voucher.Status != VoucherStatus.Revoked).ToList();
        var points = context.View.Of(source).GroupBy(entry => entry.RuleId).ToDictionary(group => group.Key, group => group.Sum(Standing), StringComparer.Ordinal);
        return [.. vouchers.Select(voucher => voucher.Terms.Offer).OfType<string>().Union(points.Where(pair => pair.Value > 0).Select(pair => pair.Key)).Select(offer => new MadeOffer(offer, program.OfferOf(offer))
        {
            Voucher = vouchers.FirstOrDefault(voucher => voucher.Terms.Offer == offer),
            Points = Points.AtLeastZero(points.GetValueOrDefault(offer)),
        })];
    }

    /// <summary>Of every offer of the program in force: how many are given, and what they cost.</summary>
    public async Task<IReadOnlyList<OfferResult>> ResultsAsync(CancellationToken cancel = default)
    {
        var offers = (await programs.CurrentAsync(cancel)).Offers;
        var names = offers.SelectMany(offer => new[] { OfferCounters.Given(offer.Id), OfferCounters.Cost(offer.Id) }).ToList();
        var counters = names.Count == 0 ? new Dictionary<string, long>() : (await ledger.LoadAsync([AccountRequest.Of(host.Member("offers")) with { Counters = names }], cancel))[0].Counters;
        return [.. offers.Select(offer => new OfferResult(offer, counters.GetValueOrDefault(OfferCounters.Given(offer.Id)), counters.GetValueOrDefault(OfferCounters.Cost(offer.Id)) / 100m))];
    }

    private static long Standing(Entry entry) =>
        entry.From == LedgerAccount.Issued || entry.From == LedgerAccount.ClawedBack ? entry.Points.Value : entry.To == LedgerAccount.ClawedBack ? -entry.Points.Value : 0;
}
