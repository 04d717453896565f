using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>
/// Follows the chain of hashes and names the entry that was changed: when one link does not hold, it is the entry before it;
/// when two in a row do not hold, it is the entry between them.
/// </summary>
internal sealed class ChainCheck(AccountFindings findings)
{
    private readonly char[] lastHash = new char[EntryHash.Length];
    private bool hasLast;
    private long lastSequence;
    private long? suspect;

    /// <summary>Of the last entry, whatever it holds now.</summary>
    public string LastHash => hasLast ? new(lastHash) : "";

    public void Add(Entry entry)
    {
        var sequence = entry.Sequence;
        if (sequence == lastSequence + 1)
        {
            Link(IsLast(entry.PreviousHash));
        }
        else
        {
            Accuse(suspect);
            findings.Add(AuditCode.EntriesMissing, sequence, "", lastSequence + 1, sequence);
        }

        lastSequence = sequence;
        hasLast = true;
        EntryHash.Write(entry, lastHash);
    }

    /// <param name="headHash">What the account says the last hash is; null when it says nothing about this entry.</param>
    public void End(string? headHash)
    {
        var holds = headHash is null || IsLast(headHash);
        if (holds || suspect is not null)
        {
            Link(holds);
        }
        else
        {
            findings.Add(AuditCode.HeadHashDiffers, lastSequence == 0 ? null : lastSequence);
        }
    }

    private bool IsLast(string hash) => hasLast ? hash.AsSpan().SequenceEqual(lastHash) : hash.Length == 0;

    private void Link(bool holds)
    {
        if (suspect is { } before)
        {
            Accuse(holds ? before : lastSequence);
            suspect = null;
        }
        else if (!holds)
        {
            // The one before is accused unless this one turns out to be changed.
            suspect = lastSequence;
        }
    }

    private void Accuse(long? sequence)
    {
        if (sequence is { } guilty)
        {
            findings.Add(AuditCode.ChainBroken, guilty == 0 ? 1 : guilty);
        }

        suspect = null;
    }
}
