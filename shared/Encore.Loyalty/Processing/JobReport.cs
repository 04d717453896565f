using Encore.Loyalty.Processing.Reconciliation;

namespace Encore.Loyalty.Processing;

/// <summary>What one round of the jobs did.</summary>
/// <param name="Facts">Inbox items.</param>
/// <param name="MembersSwept">Members with maturities or expiries recorded.</param>
/// <param name="MessagesSent">Messages handed to the host.</param>
/// <param name="Compared">The comparison with the shop's orders and reviews.</param>
public sealed record JobReport(ProcessingReport Facts, int MembersSwept, int MessagesSent, ReconciliationReport Compared);
