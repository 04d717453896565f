namespace Encore.Loyalty.Hosting;

/// <summary>Loads what decisions start from and appends what they came to. Every statement names the member.</summary>
public interface ILedgerStore
{
    /// <summary>One context a request, in the same order. A member without a row has an account at version 0. Writes nothing.</summary>
    Task<IReadOnlyList<AccountContext>> LoadAsync(IReadOnlyList<AccountRequest> requests, CancellationToken cancel = default);

    /// <summary>Applies all commits in one transaction.</summary>
    /// <returns>False, with nothing changed, when any member's version, voucher status or inbox item is no longer as expected: load again and decide again.</returns>
    Task<bool> CommitAsync(IReadOnlyList<MemberCommit> commits, CancellationToken cancel = default);
}
