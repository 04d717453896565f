using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Encore.Loyalty.Ledger;

/// <summary>The chain of hashes: each entry's hash covers its fields and the hash before it (SHA-256, lower-case hex).</summary>
/// <remarks>What is hashed, in UTF-8, a line each: previous hash; sequence, from, to, points, lot, reason, program version; recorded, effective; source; rule; actor; details.
/// Neither the member's id nor a person's note is covered: erasing a member replaces the one and removes the other, and the chain stays as it was.</remarks>
public static class EntryHash
{
    /// <summary>Room for nine numbers with what stands between them, and for the line ends.</summary>
    private const int NumbersLength = 256;

    /// <summary>Letters of a hash.</summary>
    public const int Length = 2 * SHA256.HashSizeInBytes;

    public static string Of(Entry entry) => string.Create(Length, entry, (letters, hashed) => Write(hashed, letters));

    /// <param name="entry">What is hashed.</param>
    /// <param name="letters">Room for <see cref="Length"/> of them.</param>
    public static void Write(Entry entry, Span<char> letters)
    {
        var length = entry.PreviousHash.Length + entry.Source.Value.Length + entry.RuleId.Length + entry.Actor.Length + entry.Details.Length;
        var rented = ArrayPool<byte>.Shared.Rent(NumbersLength + (3 * length));
        try
        {
            var text = new HashText(rented);
            text.Line(entry.PreviousHash);
            text.Line([entry.Sequence, (int)entry.From, (int)entry.To, entry.Points.Value, entry.Lot.Value, (int)entry.Reason, entry.ProgramVersion]);
            text.Line([entry.RecordedAt.ToUnixTimeMilliseconds(), entry.EffectiveAt.ToUnixTimeMilliseconds()]);
            text.Line(entry.Source.Value);
            text.Line(entry.RuleId);
            text.Line(entry.Actor);
            text.Add(entry.Details);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(text.Written, hash);
            Convert.TryToHexStringLower(hash, letters, out _);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Writes lines into a buffer that is large enough.</summary>
    private ref struct HashText(Span<byte> buffer)
    {
        private readonly Span<byte> buffer = buffer;
        private int length;

        public readonly ReadOnlySpan<byte> Written => buffer[..length];

        public void Add(string text) => length += Encoding.UTF8.GetBytes(text, buffer[length..]);

        public void Line(string text)
        {
            Add(text);
            buffer[length++] = (byte)'\n';
        }

        public void Line(scoped ReadOnlySpan<long> numbers)
        {
            foreach (var number in numbers)
            {
                number.TryFormat(buffer[length..], out var written, default, System.Globalization.CultureInfo.InvariantCulture);
                length += written;
                buffer[length++] = (byte)' ';
            }

            buffer[length - 1] = (byte)'\n';
        }
    }
}
