namespace Encore.Loyalty.Model.Reference;

/// <summary>One point.</summary>
internal sealed class Coin(Grant? grant, Place place)
{
    /// <summary>None for a point that was owed from the beginning.</summary>
    public Grant? Grant { get; set; } = grant;

    public Place Place { get; set; } = place;

    /// <summary>The redemption, or the award that was taken back, for which it left the member.</summary>
    public string Taker { get; set; } = "";

    /// <summary>When it left, among all movements.</summary>
    public int TakenAt { get; set; }
}
