namespace Encore.Loyalty.Earning;

/// <summary>How much of a line has been given back so far.</summary>
/// <param name="LineId">As in <see cref="OrderLine.LineId"/>.</param>
/// <param name="Net">Without tax, all refunds of the line together.</param>
public sealed record RefundedLine(string LineId, decimal Net);
