namespace Encore.Loyalty.Rewards;

/// <summary>Which orders a voucher may be used for, and on which of their lines. Kept with the voucher: a later change of the program does not change what was bought.</summary>
public sealed record VoucherLimits
{
    /// <summary>The goods that it is for come to at least this much, net of tax.</summary>
    public decimal? MinSpend { get; init; }

    /// <summary>Lines of these products, and no others.</summary>
    public IReadOnlyList<string>? Products { get; init; }

    /// <summary>Lines in at least one of these categories.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    public IReadOnlyList<string>? ExceptProducts { get; init; }

    public IReadOnlyList<string>? ExceptCategories { get; init; }
}
