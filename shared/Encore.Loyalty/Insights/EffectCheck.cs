using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>Every fact has its effect once, nothing is taken beyond what was granted or returned beyond what was redeemed, and every voucher was paid for.</summary>
internal sealed class EffectCheck(AccountFindings findings)
{
    private readonly Dictionary<(string Source, string Rule), Effect> awards = [];
    private readonly Dictionary<string, Effect> redemptions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> paid = new(StringComparer.Ordinal);

    public void Add(Entry entry, EntryDetails details)
    {
        if (details.Transfer is { Arrives: false })
        {
            Leave(details);
        }
        else if (entry.From == LedgerAccount.Issued)
        {
            Grant(entry);
        }
        else if (entry.To == LedgerAccount.ClawedBack || entry.From == LedgerAccount.ClawedBack)
        {
            Take(entry, entry.To == LedgerAccount.ClawedBack ? entry.Points.Value : -entry.Points.Value);
        }
        else if (entry.To == LedgerAccount.Redeemed || entry.From == LedgerAccount.Redeemed)
        {
            Redeem(entry, details);
        }
    }

    public void Compare(IReadOnlyList<StoredVoucher> vouchers)
    {
        foreach (var voucher in vouchers.Where(voucher => voucher.Source.StartsWith("redemption:", StringComparison.Ordinal) && !redemptions.ContainsKey(voucher.Source)))
        {
            findings.Add(AuditCode.VoucherUnpaid, null, voucher.Code);
        }

        if (paid.Count > 0)
        {
            var known = vouchers.Select(voucher => voucher.Code).ToHashSet(StringComparer.Ordinal);
            foreach (var (code, sequence) in paid.Where(pair => !known.Contains(pair.Key)))
            {
                findings.Add(AuditCode.VoucherMissing, sequence, code);
            }
        }
    }

    /// <summary>Vouchers go along.</summary>
    private void Leave(EntryDetails details)
    {
        if (details.Redemption?.Voucher is { } code)
        {
            paid.Remove(code);
        }
    }

    private void Grant(Entry entry)
    {
        var key = (entry.Source.Value, entry.RuleId);
        var award = awards.GetValueOrDefault(key);
        if (award.In > 0 && award.Lot != entry.Lot.Value && entry.To != LedgerAccount.Transferred)
        {
            findings.Add(AuditCode.GrantedTwice, entry.Sequence, Name(entry));
        }

        awards[key] = award with { In = checked(award.In + entry.Points.Value), Lot = entry.Lot.Value };
    }

    private void Take(Entry entry, long points)
    {
        var key = (entry.Source.Value, entry.RuleId);
        var award = awards.GetValueOrDefault(key);
        var after = award with { Out = checked(award.Out + points) };
        if (after.Out > after.In)
        {
            findings.Add(AuditCode.TakenBeyondGrant, entry.Sequence, Name(entry), after.In, after.Out);
        }
        else if (after.Out < 0)
        {
            findings.Add(AuditCode.GivenBackBeyondTaken, entry.Sequence, Name(entry));
        }

        awards[key] = after;
    }

    private void Redeem(Entry entry, EntryDetails details)
    {
        var source = entry.Source.Value;
        var spent = redemptions.GetValueOrDefault(source);
        spent = entry.To == LedgerAccount.Redeemed ? spent with { In = checked(spent.In + entry.Points.Value) } : spent with { Out = checked(spent.Out + entry.Points.Value) };
        if (spent.Out > spent.In)
        {
            findings.Add(AuditCode.ReturnedBeyondRedeemed, entry.Sequence, source, spent.In, spent.Out);
        }

        redemptions[source] = spent;
        if (details.Redemption?.Voucher is { } code)
        {
            paid.TryAdd(code, entry.Sequence);
        }
    }

    private static string Name(Entry entry) => $"{entry.Source} {entry.RuleId}";

    private readonly record struct Effect(long In, long Out, long Lot);
}
