namespace Encore.Loyalty.Processing.Reconciliation;

/// <summary>What a comparison with the shop came to.</summary>
/// <param name="Looked">Orders and reviews that were looked at.</param>
/// <param name="Missing">Facts that the inbox had not heard of and knows now.</param>
public sealed record ReconciliationReport(long Looked, long Missing)
{
    public static ReconciliationReport None { get; } = new(0, 0);

    public static ReconciliationReport operator +(ReconciliationReport left, ReconciliationReport right) =>
        new(left.Looked + right.Looked, left.Missing + right.Missing);
}
