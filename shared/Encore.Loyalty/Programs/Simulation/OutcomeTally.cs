using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Tiers;

namespace Encore.Loyalty.Programs.Simulation;

/// <summary>Adds up what a program makes of members that are played one after another.</summary>
internal sealed class OutcomeTally(LoyaltyProgram program)
{
    private readonly Dictionary<string, long> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> campaigns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> tiers = new(StringComparer.Ordinal);
    private long issued;
    private long taken;
    private long expired;
    private long outstanding;
    private long vouchers;
    private decimal voucherValue;
    private long own;

    /// <summary>Goods that are still paid for.</summary>
    public decimal Sales { get; private set; }

    public long Refused { get; private set; }

    public void Begin() => own = 0;

    public void Refuse() => Refused++;

    public void Add(IReadOnlyList<Entry> entries)
    {
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = entries[index];
            if (entry.From == LedgerAccount.Issued)
            {
                issued += entry.Points.Value;
                own += entry.Points.Value;
                rules[entry.RuleId] = rules.GetValueOrDefault(entry.RuleId) + entry.Points.Value;
                Count(entry);
            }
            else if (entry.To == LedgerAccount.ClawedBack || entry.From == LedgerAccount.ClawedBack)
            {
                var points = entry.To == LedgerAccount.ClawedBack ? entry.Points.Value : -entry.Points.Value;
                taken += points;
                own -= points;
            }
        }
    }

    /// <returns>What the member has of the program, in money.</returns>
    public decimal End(SimulatedMember member, DateTimeOffset end)
    {
        var balances = member.At(end).Balances;
        expired += balances.Expired;
        outstanding += balances.Pending + balances.Available;
        foreach (var activity in member.Activities)
        {
            Sales += activity.Spent;
        }

        if (program.Tiers is not null)
        {
            var tier = TierMark.Of(member.Account.Profile).Tier ?? "";
            tiers[tier] = tiers.GetValueOrDefault(tier) + 1;
        }

        var given = member.Vouchers.Count == 0 ? [] : member.Vouchers.Where(voucher => voucher.Status != VoucherStatus.Revoked).ToList();
        var worth = given.Sum(voucher => voucher.Value.Amount);
        vouchers += given.Count;
        voucherValue += worth;
        return (own * program.PointValue) + worth;
    }

    public ProgramOutcome Outcome(decimal redemptionRate, decimal sales)
    {
        var cost = ((issued - taken) * program.PointValue * redemptionRate) + voucherValue;
        return new()
        {
            Issued = issued, TakenBack = taken, Expired = expired, Outstanding = outstanding, Vouchers = vouchers, VoucherValue = voucherValue,
            Liability = outstanding * program.PointValue, Cost = cost, CostPercent = sales > 0 ? decimal.Round(cost / sales * 100, 2) : null,
            Tiers = new Dictionary<string, long>(tiers), Rules = new Dictionary<string, long>(rules), Campaigns = new Dictionary<string, long>(campaigns),
        };
    }

    /// <summary>An award that settles a debt comes as two entries with the same explanation; the first opens the lot.</summary>
    private void Count(Entry entry)
    {
        if (entry.Lot.Value != entry.Sequence || entry.Explain().Award?.Campaigns is not { } shares)
        {
            return;
        }

        foreach (var (campaign, points) in shares)
        {
            campaigns[campaign] = campaigns.GetValueOrDefault(campaign) + points;
        }
    }
}
