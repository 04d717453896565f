using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Redemption;

/// <summary>A reward that a member wants to pay for with points.</summary>
/// <param name="Source">The request, so that a repeated one is recognised.</param>
/// <param name="Reward">The reward's id in the program.</param>
/// <param name="Kind">Decides which lots may pay.</param>
/// <param name="Cost">Above zero.</param>
/// <param name="Voucher">The code that is issued, if any.</param>
public sealed record Spending(SourceKey Source, string Reward, RewardKind Kind, Points Cost, string? Voucher);
