namespace Encore.Loyalty.Programs.Simulation;

/// <summary>What is to be tried.</summary>
/// <param name="Document">The candidate: usually the draft.</param>
/// <param name="From">Orders and reviews from this instant on; null: all that the shop holds.</param>
/// <param name="RedemptionRate">The part of the points granted that is assumed to be spent sooner or later, 0 to 1; null: as the store's own ledger shows, or all of them where it shows too little.</param>
public sealed record SimulationPlan(string Document, DateTimeOffset? From = null, decimal? RedemptionRate = null);
