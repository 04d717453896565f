namespace Encore.Loyalty.Ledger;

/// <summary>Why a command was not carried out. A result, not an exception; screens turn the code and the figures into words.</summary>
/// <param name="Code">The first reason in the documented order.</param>
/// <param name="Subject">What it is about: a reward, a voucher code, a currency. May be empty.</param>
/// <param name="Wanted">The points or amount wanted, where that explains the refusal.</param>
/// <param name="Present">What was there instead.</param>
public sealed record Refusal(RefusalCode Code, string Subject = "", decimal? Wanted = null, decimal? Present = null)
{
    public override string ToString() =>
        Wanted is null ? $"{Code} {Subject}".TrimEnd() : $"{Code} {Subject} (wanted {Wanted}, present {Present})";
}
