namespace Encore.Loyalty.Insights;

/// <summary>
/// Follows the chain of hashes and names the entry that was changed: when one link does not hold, it is the entry before it;
/// when two in a row do not hold, it is the entry between them.
/// </summary>
internal sealed class ChainCheck(AccountFindings findings)
{
    private string lastHash = "";
    private long lastSequence;
    private long? suspect;

    /// <param name="sequence">Of the entry.</param>
    /// <param name="previousHash">What it says the hash before it is.</param>
    /// <param name="hash">Its own.</param>
    public void Add(long sequence, string previousHash, string hash)
    {
        if (sequence == lastSequence + 1)
        {
            Link(previousHash == lastHash);
        }
        else
        {
            Accuse(suspect);
            findings.Add(AuditCode.EntriesMissing, sequence, "", lastSequence + 1, sequence);
        }

        lastSequence = sequence;
        lastHash = hash;
    }

    /// <param name="headHash">What the account says the last hash is; null when it says nothing about this entry.</param>
    public void End(string? headHash)
    {
        var holds = headHash is null || headHash == lastHash;
        if (holds || suspect is not null)
        {
            Link(holds);
        }
        else
        {
            findings.Add(AuditCode.HeadHashDiffers, lastSequence == 0 ? null : lastSequence);
        }
    }

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
