using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Hosting;

/// <summary>A row of inbox or outbox that cannot be as it is.</summary>
/// <param name="Member">Whose.</param>
/// <param name="Id">The row's.</param>
/// <param name="IsMessage">In the outbox; otherwise in the inbox.</param>
public sealed record StoredStray(MemberId Member, long Id, bool IsMessage);
