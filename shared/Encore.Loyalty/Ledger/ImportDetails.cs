namespace Encore.Loyalty.Ledger;

/// <summary>Where imported points come from.</summary>
/// <param name="Id">The row's id in the system it comes from; empty where it had none.</param>
/// <param name="At">When the movement happened there.</param>
public sealed record ImportDetails(string Id, DateTimeOffset At);
