using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Model;

/// <summary>What the histories came across: a test of nothing would pass as well.</summary>
internal sealed class Coverage
{
    private static readonly string[] Wanted =
    [
        "Accrual Issued to Available", "Accrual Issued to Pending", "Maturity Pending to Available", "Dating Pending to Pending", "Expiry Available to Expired", "Expiry Pending to Expired",
        "Redemption Available to Redeemed", "Restore Redeemed to Available", "Clawback Available to ClawedBack", "Clawback Pending to ClawedBack", "Clawback Deficit to ClawedBack",
        "Restore ClawedBack to Available", "Restore ClawedBack to Pending", "Settlement Issued to Deficit", "Settlement Pending to Deficit", "Settlement Redeemed to Deficit",
        "Import Issued to Available", "Import Available to Adjusted", "Adjustment Adjusted to Available", "Adjustment Available to Adjusted", "Reservation Available to Reserved", "Redemption Reserved to Redeemed",
        "Redemption Deficit to Redeemed", "Release Reserved to Available", "Settlement Reserved to Deficit",
        "Transfer Transferred to Pending", "Transfer Transferred to Available", "Transfer Transferred to Reserved", "Transfer Transferred to Redeemed", "Transfer Deficit to Transferred", "Settlement Available to Deficit",
        "Forgiveness Deficit to Deficit", "Erasure Available to Expired", "Erasure Pending to Expired", "Erasure Adjusted to Deficit",
    ];

    private readonly Dictionary<string, int> seen = [];

    public int Histories { get; private set; }

    public IEnumerable<string> Missing() => Wanted.Except(seen.Keys);

    public void Count(IEnumerable<Entry> entries)
    {
        Histories++;
        foreach (var movement in entries.Select(entry => $"{entry.Reason} {entry.From} to {entry.To}").Distinct())
        {
            seen[movement] = seen.GetValueOrDefault(movement) + 1;
        }
    }

    public override string ToString() => string.Join(Environment.NewLine, seen.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Value,6} of {Histories} histories: {pair.Key}"));
}
