namespace Encore.Loyalty.Model.Reference;

/// <summary>Points that were set aside.</summary>
internal sealed class Aside(string source, int order, int minutes, DateTimeOffset madeAt, List<Coin> coins)
{
    public string Source => source;

    public int Order => order;

    public int Minutes => minutes;

    public DateTimeOffset ExpiresAt => madeAt.AddMinutes(minutes);

    /// <summary>In the order in which they were drawn.</summary>
    public IReadOnlyList<Coin> Coins => coins;

    /// <summary>The award of the first point: where points go that came from none.</summary>
    public Grant? Home { get; } = coins[0].Grant;

    /// <summary><c>Open</c>, <c>Redeemed</c>, <c>Released</c> or <c>Expired</c>.</summary>
    public string State { get; set; } = "Open";
}
