namespace Encore.Loyalty.Programs.Simulation;

/// <summary>What a program makes of the orders. Amounts in the store's currency, points at the program's own point value.</summary>
public sealed record ProgramOutcome
{
    public static ProgramOutcome None { get; } = new();

    public long Issued { get; init; }

    /// <summary>For refunds, cancels and withdrawn reviews.</summary>
    public long TakenBack { get; init; }

    /// <summary>By the end, nobody having spent any.</summary>
    public long Expired { get; init; }

    /// <summary>Held by members at the end: pending or available.</summary>
    public long Outstanding { get; init; }

    /// <summary>Vouchers that were given without points: by tiers and offers.</summary>
    public long Vouchers { get; init; }

    /// <summary>What those with a fixed value are worth; percentages, shipping and goods are not in it.</summary>
    public decimal VoucherValue { get; init; }

    /// <summary>What members could claim at the end if nobody had spent any points: the most it can be.</summary>
    public decimal Liability { get; init; }

    /// <summary>What was granted and not taken back, at the redemption rate assumed, and the vouchers.</summary>
    public decimal Cost { get; init; }

    /// <summary>Of the goods that are still paid for; null where nothing was sold.</summary>
    public decimal? CostPercent { get; init; }

    /// <summary>Members in each tier at the end; under an empty name those in none. Empty for a program without tiers.</summary>
    public IReadOnlyDictionary<string, long> Tiers { get; init; } = new Dictionary<string, long>();

    /// <summary>Points granted by each rule, what campaigns added among them.</summary>
    public IReadOnlyDictionary<string, long> Rules { get; init; } = new Dictionary<string, long>();

    /// <summary>Points that each campaign gave beyond the base.</summary>
    public IReadOnlyDictionary<string, long> Campaigns { get; init; } = new Dictionary<string, long>();
}
