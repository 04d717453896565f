using Encore.Loyalty;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.OrchardCore.Loyalty.Commerce.Orders;
using OrchardCore.ContentManagement;
using OrchardCore.Locking.Distributed;

namespace Encore.OrchardCore.Loyalty.Commerce.Refunds;

/// <summary>
/// Records that money was given back or an order called off: OrchardCore.Commerce itself has no word for either. What is known of an order's refunds is in the inbox;
/// the order is not touched.
/// </summary>
public sealed class RefundDesk(RunningEngine running, IContentManager content, IDistributedLock locks, TimeProvider clock)
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(20);

    private LoyaltyEngine Engine => running.Engine;

    /// <returns>Null for what is no order of a member.</returns>
    public async Task<RefundStanding?> StandingAsync(string orderId)
    {
        if (await content.GetAsync(orderId, VersionOptions.Latest) is not { ContentType: OrderReader.Type, Owner.Length: > 0 } order)
        {
            return null;
        }

        var member = Engine.Host.Member(order.Owner);
        var context = (await running.Service<ILedgerStore>().LoadAsync([AccountRequest.Of(member, SourceKey.Order(orderId))]))[0];
        return new()
        {
            OrderId = orderId,
            Title = order.DisplayText ?? orderId,
            Member = member,
            State = OrderState.From(orderId, context.Facts.Select(fact => fact.Event())),
            Account = context.View.Account,
            Entries = [.. context.View.Entries.Reverse()],
        };
    }

    /// <summary>Brings the refunded total to an amount. Asked again for the same total nothing changes.</summary>
    /// <param name="orderId">The order's content item id.</param>
    /// <param name="total">All that has been given back so far, this time included.</param>
    /// <param name="before">What had been given back when this was decided; null: whatever it was.</param>
    /// <returns>Why not; null when recorded.</returns>
    public Task<RefundRefusal?> RefundToAsync(string orderId, decimal total, decimal? before = null) => LockedAsync(orderId, async standing =>
    {
        if (standing.IsCancelled)
        {
            return RefundRefusal.Cancelled;
        }

        if (before is not null && before != standing.Refunded)
        {
            return RefundRefusal.ChangedMeanwhile;
        }

        if (total == standing.Refunded && before is null)
        {
            return null;
        }

        if (total <= standing.Refunded || total > standing.Paid)
        {
            return RefundRefusal.AmountInvalid;
        }

        await RecordAsync(new OrderRefunded
        {
            Member = standing.Member,
            OrderId = orderId,
            OccurredAt = clock.GetUtcNow(),
            RefundedTotal = Money.Of(total, standing.State.Facts!.Currency),
        });
        return null;
    });

    /// <summary>Calls the whole order off; a second time nothing changes.</summary>
    public Task<RefundRefusal?> CancelAsync(string orderId) => LockedAsync(orderId, async standing =>
    {
        if (!standing.IsCancelled)
        {
            await RecordAsync(new OrderCancelled { Member = standing.Member, OrderId = orderId, OccurredAt = clock.GetUtcNow() });
        }

        return null;
    });

    private Task RecordAsync(LoyaltyEvent fact) => Engine.Events.TellAsync(fact);

    /// <summary>Two admins at once: the second sees what the first did.</summary>
    private async Task<RefundRefusal?> LockedAsync(string orderId, Func<RefundStanding, Task<RefundRefusal?>> work)
    {
        var (locker, isLocked) = await locks.TryAcquireLockAsync($"encore-refund-{orderId}", LockTimeout, LockTimeout);
        if (!isLocked)
        {
            throw new TimeoutException($"Another refund of the order {orderId} is being recorded; try again.");
        }

        await using (locker)
        {
            return await StandingAsync(orderId) switch
            {
                null => RefundRefusal.OrderUnknown,
                { State.PaidAt: null } => RefundRefusal.NotPaid,
                var standing => await work(standing),
            };
        }
    }
}
