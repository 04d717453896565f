namespace Encore.Loyalty.Processing;

/// <summary>What one round of the jobs did.</summary>
/// <param name="Facts">Inbox items.</param>
/// <param name="MembersSwept">Members with maturities or expiries recorded.</param>
/// <param name="MessagesSent">Messages handed to the host.</param>
public sealed record JobReport(ProcessingReport Facts, int MembersSwept, int MessagesSent);
