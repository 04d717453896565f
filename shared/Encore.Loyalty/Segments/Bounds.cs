namespace Encore.Loyalty.Segments;

/// <summary>A figure lies in it when it is at least <see cref="From"/> and at most <see cref="To"/>; a bound that is left out asks nothing.</summary>
public sealed record Bounds
{
    public decimal? From { get; init; }

    public decimal? To { get; init; }

    /// <param name="figure">Null: there is none, as the days since an order that was never made; it lies in no bounds.</param>
    public bool Hold(decimal? figure) => figure is { } value && (From is not { } from || value >= from) && (To is not { } to || value <= to);
}
