namespace Encore.Journeys.Drivers;

/// <summary>What came of a redemption: a code, or nothing.</summary>
public sealed record Redeemed(string? Code)
{
    public bool Succeeded => Code is not null;
}
