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

    /// <summary>Made by somebody who became part of this member since.</summary>
    public bool IsCarried { get; set; }

    /// <summary>It had ended by then without being used: only the order that it was for still counts on it.</summary>
    public bool IsFormer { get; set; }

    /// <summary><c>Open</c>, <c>Redeemed</c>, <c>Released</c> or <c>Expired</c>.</summary>
    public string State { get; set; } = "Open";
}
