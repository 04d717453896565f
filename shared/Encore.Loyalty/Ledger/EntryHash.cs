using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Encore.Loyalty.Ledger;

/// <summary>The chain of hashes: each entry's hash covers all its fields and the hash before it (SHA-256, lower-case hex).</summary>
public static class EntryHash
{
    private const char Separator = '\n';

    public static string Of(Entry entry)
    {
        var text = new StringBuilder(entry.Details.Length + 320)
            .Append(entry.PreviousHash).Append(Separator)
            .Append(entry.Member.Value).Append(Separator)
            .Append(CultureInfo.InvariantCulture, $"{entry.Sequence} {(int)entry.From} {(int)entry.To} {entry.Points.Value} {entry.Lot.Value} {(int)entry.Reason} {entry.ProgramVersion}").Append(Separator)
            .Append(CultureInfo.InvariantCulture, $"{entry.RecordedAt.ToUnixTimeMilliseconds()} {entry.EffectiveAt.ToUnixTimeMilliseconds()}").Append(Separator)
            .Append(entry.Source.Value).Append(Separator)
            .Append(entry.RuleId).Append(Separator)
            .Append(entry.Actor).Append(Separator)
            .Append(entry.Details)
            .ToString();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
