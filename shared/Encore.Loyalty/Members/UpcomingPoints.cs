using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Members;

/// <summary>Points to which something happens at an instant.</summary>
public sealed record UpcomingPoints(Points Points, DateTimeOffset At);
