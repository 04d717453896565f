using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Members;

/// <summary>Facts about members themselves. They concern whole ledgers, and often more than one, so they are decided apart from all others.</summary>
internal sealed class MemberFacts(ILedgerStore ledger, ILedgerReader reader, Programs.ProgramDesk programs, FactHandlers handlers)
{
    private readonly Merging merging = new(ledger, reader, programs, handlers);
    private readonly Erasing erasing = new(ledger);

    public static bool Concerns(InboxItem item) => item.Kind is "members-merged" or "member-erased";

    /// <returns>Null when something changed meanwhile: try again.</returns>
    public async Task<IReadOnlyList<MemberCommit>?> DecideAsync(InboxItem item, int programVersion, DateTimeOffset now, CancellationToken cancel) => item.Event() switch
    {
        MembersMerged merged => await merging.DecideAsync(item, merged, Moment.At(now, programVersion, merged.Actor), cancel),
        MemberErased erased => await erasing.DecideAsync(item, Moment.At(now, programVersion, erased.Actor), cancel),
        var other => throw new InvalidOperationException($"{other.Kind} is no fact about a member."),
    };
}
