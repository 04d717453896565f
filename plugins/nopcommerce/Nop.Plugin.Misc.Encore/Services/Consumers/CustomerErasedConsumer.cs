using Encore.Loyalty.Processing.Events;
using Nop.Core.Domain.Gdpr;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Encore.Services.Consumers;

/// <summary>A customer asked to be forgotten.</summary>
public sealed class CustomerErasedConsumer(EventGuard guard, TimeProvider clock) : IConsumer<CustomerPermanentlyDeleted>
{
    public Task HandleEventAsync(CustomerPermanentlyDeleted eventMessage) => guard.RunAsync($"Customer {eventMessage.CustomerId} was erased", async running =>
    {
        var fact = new MemberErased { Member = MemberLookup.IdOf(eventMessage.CustomerId), OccurredAt = clock.GetUtcNow() };
        await running.Engine.Events.TellAsync(fact);
    });
}
