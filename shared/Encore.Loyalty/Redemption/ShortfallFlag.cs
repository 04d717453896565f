using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Redemption;

/// <summary>Puts a debit for which there were not enough points before a person, among the facts to look at. The entries tell of it too.</summary>
public sealed class ShortfallFlag(IInboxStore inbox)
{
    public const string Kind = "points-debited";

    /// <param name="member">Who paid.</param>
    /// <param name="source">The debit; it is put there once.</param>
    /// <param name="debit">Its entries.</param>
    /// <param name="cancel">Stops the writing.</param>
    public async Task RaiseAsync(MemberId member, SourceKey source, IReadOnlyList<Entry> debit, CancellationToken cancel)
    {
        if (debit.Count == 0 || debit[0].Explain().Debit is not { Shortfall: > 0 } details)
        {
            return;
        }

        var refusal = new Refusal(RefusalCode.PointsInsufficient, details.Order, details.Points, details.Points - details.Shortfall);
        var item = new InboxItem
        {
            Member = member,
            Key = $"{source}/shortfall",
            Origin = source,
            Kind = Kind,
            Payload = LoyaltyJson.Write(details),
            ContentHash = "",
            OccurredAt = debit[0].EffectiveAt,
            RecordedAt = debit[0].RecordedAt,
            Status = InboxStatus.Refused,
            Result = refusal.ToString(),
        };
        await inbox.RecordAsync([item], cancel);
    }
}
