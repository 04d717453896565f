namespace Encore.Loyalty.Redemption;

/// <summary>Who takes a voucher back, and what becomes of the points.</summary>
public sealed record Recall
{
    /// <summary>The host's id of who does it.</summary>
    public required string Actor { get; init; }

    /// <summary>A person's words, at most 1000 characters; the member is not told.</summary>
    public string Note { get; init; } = "";

    /// <summary>The points go back to the lots they came from.</summary>
    public bool ReturnsPoints { get; init; }

    /// <summary>Members can give back only what has not been shown to them, and gain no time by it.</summary>
    internal bool IsByMember { get; init; }
}
