using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Members;

/// <summary>Facts about members themselves. They concern whole ledgers, and often more than one, so they are decided apart from all others.</summary>
internal sealed class MemberFacts(ILedgerStore ledger, ILedgerReader reader)
{
    private readonly Merging merging = new(ledger, reader);

    public static bool Concerns(InboxItem item) => item.Kind is "members-merged";

    /// <returns>Null when something changed meanwhile: try again.</returns>
    public Task<IReadOnlyList<MemberCommit>?> DecideAsync(InboxItem item, int programVersion, DateTimeOffset now, CancellationToken cancel)
    {
        var fact = (MembersMerged)item.Event();
        return merging.DecideAsync(item, fact, Moment.At(now, programVersion, fact.Actor), cancel);
    }
}
