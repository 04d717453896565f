using Newtonsoft.Json;

namespace Encore.Loyalty.Ledger;

/// <summary>One order line's part in an award.</summary>
/// <param name="Line">The host's id of the line.</param>
/// <param name="Basis">The amount of the line that earned.</param>
/// <param name="Points">Its share of the points; the shares sum to the award exactly.</param>
/// <param name="Factor">What multiplied the line; null: nothing, or the same as all others.</param>
public sealed record LineShare(string Line, decimal Basis, long Points, decimal? Factor = null)
{
    /// <summary>By which the award is divided over its lines.</summary>
    [JsonIgnore]
    public decimal Weight => Basis * (Factor ?? 1);
}
