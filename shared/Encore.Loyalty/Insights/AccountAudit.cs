using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>The audit of one account: its entries are added in order, then the stored state is held against what they come to.</summary>
internal sealed class AccountAudit
{
    private readonly StoredAccount stored;
    private readonly EntryGlance glance;
    private readonly Rebuild rebuild;
    private readonly AccountFindings findings;
    private readonly ChainCheck chain;
    private readonly EffectCheck effects;
    private long lastSequence;
    private long behind;
    private bool isBroken;
    private bool isUnreadable;

    public AccountAudit(StoredAccount stored, EntryGlance glance)
    {
        this.stored = stored;
        this.glance = glance;
        rebuild = new(stored.Member);
        findings = new(stored.Member);
        chain = new(findings);
        effects = new(findings);
    }

    public StoredAccount Stored => stored;

    public IReadOnlyList<AuditFinding> Findings => findings.All;

    /// <summary>What merges moved out of this ledger or into it.</summary>
    public TransferSums Transfers { get; } = new();

    /// <summary>Entries checked.</summary>
    public long Entries { get; private set; }

    /// <summary>There are entries behind the last one that the account knows: it may have moved since it was read.</summary>
    public bool HasEntriesBehind => behind > 0;

    /// <summary>What the entries come to, as far as they could be followed. What is remembered of the member is not in them; it is taken as stored.</summary>
    public MemberAccount Derived => rebuild.ToAccount() with { HeadHash = chain.LastHash, Profile = Stored.Account?.Profile ?? Members.MemberProfile.Empty };

    private long Known => stored.Account?.LastSequence ?? long.MaxValue;

    public void Add(StoredEntries page)
    {
        foreach (var entry in page.Entries)
        {
            if (entry.Sequence > Known)
            {
                behind = entry.Sequence;
                continue;
            }

            Add(entry);
        }

        if (page.Unreadable is { } sequence)
        {
            isBroken = isUnreadable = true;
            lastSequence = sequence;
            findings.Add(AuditCode.EntryUnreadable, sequence);
        }
    }

    /// <summary>It has: they are as they must be.</summary>
    public void Moved() => behind = 0;

    /// <summary>After the last entry.</summary>
    public void Finish()
    {
        chain.End(lastSequence == stored.Account?.LastSequence && !isUnreadable ? stored.Account.HeadHash : null);
        foreach (var column in stored.Unreadable)
        {
            findings.Add(AuditCode.AccountUnreadable, null, column);
        }

        if (stored.Account is null)
        {
            MissUnlessUnreadable();
        }
        else if (lastSequence < Known)
        {
            findings.Add(AuditCode.LastEntriesMissing, lastSequence == 0 ? null : lastSequence, "", Known, lastSequence);
        }
        else if (behind > 0)
        {
            findings.Add(AuditCode.EntriesBehindAccount, behind, "", Known, behind);
        }

        if (!isBroken && lastSequence >= (stored.Account?.LastSequence ?? 0))
        {
            new StoredCheck(findings).Compare(stored, Derived);
            effects.Compare(stored.Vouchers);
        }
    }

    private void MissUnlessUnreadable()
    {
        if (stored.Unreadable.Count == 0)
        {
            findings.Add(AuditCode.AccountMissing);
        }
    }

    private void Add(Entry entry)
    {
        Entries++;
        chain.Add(entry);
        isBroken |= entry.Sequence != lastSequence + 1;
        lastSequence = entry.Sequence;
        if (isBroken)
        {
            return;
        }

        if (entry.EffectiveAt < rebuild.LastEffectiveAt)
        {
            findings.Add(AuditCode.EffectiveTimeFalls, entry.Sequence);
        }

        if (entry.Points.IsZero)
        {
            findings.Add(AuditCode.NothingMoved, entry.Sequence);
        }

        Fold(entry);
    }

    private void Fold(Entry entry)
    {
        try
        {
            var details = glance.Of(entry.Details);
            rebuild.Add(entry, details);
            effects.Add(entry, details);
            if (details.Transfer is { } transfer)
            {
                Transfers.Add(entry, transfer);
            }
        }
        catch (Newtonsoft.Json.JsonException)
        {
            isBroken = true;
            findings.Add(AuditCode.EntryUnreadable, entry.Sequence);
        }
        catch (Exception problem) when (problem is InvalidOperationException or OverflowException or ArgumentException)
        {
            isBroken = true;
            findings.Add(AuditCode.EntryDoesNotFit, entry.Sequence, $"{entry.From} → {entry.To}", null, entry.Points.Value);
        }
    }
}
