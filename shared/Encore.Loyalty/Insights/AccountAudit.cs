using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>The audit of one account: its entries are added in order, then the stored state is held against what they come to.</summary>
internal sealed class AccountAudit(MemberAccount stored)
{
    private readonly Rebuild rebuild = new(stored.Member);
    private readonly List<AuditFinding> findings = [];
    private DateTimeOffset lastEffective = DateTimeOffset.MinValue;
    private bool isBroken;

    public void Add(Entry entry)
    {
        if (isBroken)
        {
            return;
        }

        Expect(entry.Sequence == rebuild.LastSequence + 1, entry, $"follows entry {rebuild.LastSequence}");
        Expect(entry.PreviousHash == rebuild.HeadHash, entry, "does not carry the hash of the entry before it: that entry, or this one, was changed");
        Expect(entry.EffectiveAt >= lastEffective, entry, "is effective before the entry before it");
        Expect(entry.Points.Value > 0, entry, "moves nothing");
        lastEffective = entry.EffectiveAt;
        Fold(entry);
    }

    public IReadOnlyList<AuditFinding> Finish()
    {
        if (!isBroken)
        {
            Compare(rebuild.ToAccount());
        }

        return findings;
    }

    private void Fold(Entry entry)
    {
        try
        {
            rebuild.Add(entry);
        }
        catch (Exception problem) when (problem is InvalidOperationException or OverflowException or Newtonsoft.Json.JsonException)
        {
            isBroken = true;
            Expect(false, entry, problem.Message);
        }
    }

    private void Compare(MemberAccount derived)
    {
        Expect(derived.LastSequence == stored.LastSequence, null, $"the account says {stored.LastSequence} entries, there are {derived.LastSequence}");
        Expect(derived.HeadHash == stored.HeadHash, null, "the account's hash is not that of its last entry: the last entry was changed or removed");
        Expect(derived.Balances == stored.Balances, null, $"stored balances {stored.Balances}, entries come to {derived.Balances}");
        Expect(derived.Balances.Sum == 0, null, $"the accounts sum to {derived.Balances.Sum}, not 0");
        Expect(derived.Lots.Sum(lot => lot.Available.Value) == derived.Balances.Available, null, "the lots' available points differ from the balance");
        Expect(derived.Lots.Sum(lot => lot.Pending.Value) == derived.Balances.Pending, null, "the lots' pending points differ from the balance");
        foreach (var lot in derived.Lots)
        {
            var kept = stored.Lots.FirstOrDefault(other => other.Id == lot.Id);
            Expect(kept == lot, null, kept is null ? $"lot {lot.Id} is missing" : $"lot {lot.Id} is stored as {kept}, entries come to {lot}");
        }

        Expect(stored.Lots.Count <= derived.Lots.Count, null, "there are lots that no entry opened");
    }

    private void Expect(bool holds, Entry? entry, string problem)
    {
        if (!holds)
        {
            findings.Add(new(stored.Member, entry?.Sequence, problem));
        }
    }
}
