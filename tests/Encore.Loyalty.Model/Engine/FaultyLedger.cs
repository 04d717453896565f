using Encore.Loyalty.Hosting;

namespace Encore.Loyalty.Model.Engine;

/// <summary>A ledger store with faults.</summary>
internal sealed class FaultyLedger(ILedgerStore inner, Faults faults) : ILedgerStore
{
    public Task<IReadOnlyList<AccountContext>> LoadAsync(IReadOnlyList<AccountRequest> requests, CancellationToken cancel = default) => inner.LoadAsync(requests, cancel);

    public async Task<bool> CommitAsync(IReadOnlyList<MemberCommit> commits, CancellationToken cancel = default)
    {
        var fault = faults.Next;
        faults.Next = Fault.None;
        if (fault == Fault.CrashBefore)
        {
            throw new IOException("The database is gone.");
        }

        var isTaken = fault != Fault.Contended && await inner.CommitAsync(commits, cancel);
        return fault == Fault.CrashAfter ? throw new IOException("The answer was lost.") : isTaken;
    }
}
