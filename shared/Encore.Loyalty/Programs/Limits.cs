using Newtonsoft.Json;

namespace Encore.Loyalty.Programs;

/// <summary>How often and how much a rule grants one member. Awards count on the day of their fact in the store's time zone, however late it is delivered.</summary>
public sealed record Limits
{
    public int? TimesPerDay { get; init; }

    public int? TimesPerMonth { get; init; }

    /// <summary>In all, for as long as the member is one.</summary>
    public int? Times { get; init; }

    /// <summary>Of the award that would exceed it, the rest up to it is granted.</summary>
    public long? PointsPerDay { get; init; }

    /// <inheritdoc cref="PointsPerDay"/>
    public long? PointsPerMonth { get; init; }

    /// <inheritdoc cref="PointsPerDay"/>
    public long? Points { get; init; }

    /// <summary>At least so many days of 24 hours between two awards, 1 to 3650.</summary>
    public int? CooldownDays { get; init; }

    [JsonIgnore]
    internal bool CountsDays => TimesPerDay is not null || PointsPerDay is not null;

    [JsonIgnore]
    internal bool CountsMonths => TimesPerMonth is not null || PointsPerMonth is not null;

    [JsonIgnore]
    internal bool CountsAll => Times is not null || Points is not null;
}
