using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Members;

/// <summary>The account after something was done to it, or why it was not.</summary>
public sealed record AccountResult(MemberAccount? Account, Refusal? Refusal);
