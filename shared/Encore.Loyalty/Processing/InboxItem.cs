using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Processing;

/// <summary>A recorded fact, as stored.</summary>
public sealed record InboxItem
{
    private const string HashVersion = "1:";

    /// <summary>Given by storage, growing; 0 before.</summary>
    public long Id { get; init; }

    public required MemberId Member { get; init; }

    /// <summary>Unique within the member.</summary>
    public required string Key { get; init; }

    public required SourceKey Origin { get; init; }

    public required string Kind { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>Of the payload without its time: the same fact may be stamped by two clocks. Begins with the version of the way in which it is made, <c>1:</c>.</summary>
    public required string ContentHash { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public InboxStatus Status { get; init; }

    public int Attempts { get; init; }

    /// <summary>Why it was refused or failed; null otherwise.</summary>
    public string? Result { get; init; }

    private LoyaltyEvent? Told { get; init; }

    public static InboxItem From(LoyaltyEvent fact, DateTimeOffset recordedAt)
    {
        var stamped = fact with { OccurredAt = Ledger.Moment.At(fact.OccurredAt).Now };
        var payload = LoyaltyJson.Write(stamped);
        return new()
        {
            Member = stamped.Member,
            Key = stamped.Key,
            Origin = stamped.Origin,
            Kind = stamped.Kind,
            Payload = payload,
            ContentHash = HashOf(payload, stamped.OccurredAt),
            OccurredAt = stamped.OccurredAt,
            RecordedAt = Ledger.Moment.At(recordedAt).Now,
        };
    }

    /// <summary>This delivery kept as a conflict with the one that came before under the same key.</summary>
    public InboxItem AsConflict() => this with
    {
        Key = $"{Key}#{ContentHash[^12..]}",
        Status = InboxStatus.Conflict,
        Result = "The same fact was delivered before with other content.",
    };

    /// <summary>
    /// Says this delivery the same as one that was recorded before? Told by another version of Encore, the same fact may be written, or hashed, in another way: then what was recorded is written anew and compared.
    /// </summary>
    public bool IsSameAs(string recordedHash, string recordedPayload) =>
        recordedHash == ContentHash || recordedPayload.Length == 0 || HashOfRecorded(recordedPayload) == ContentHash;

    private string? HashOfRecorded(string payload)
    {
        try
        {
            var recorded = EventKinds.Read(Kind, payload);
            return HashOf(LoyaltyJson.Write(recorded), recorded.OccurredAt);
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return null;
        }
    }

    public LoyaltyEvent Event() => Told ?? EventKinds.Read(Kind, Payload);

    /// <summary>A fact that is never stored.</summary>
    internal static InboxItem Imagined(LoyaltyEvent fact, DateTimeOffset now) => new()
    {
        Member = fact.Member, Key = fact.Key, Origin = fact.Origin, Kind = fact.Kind, Payload = "", ContentHash = "", OccurredAt = fact.OccurredAt, RecordedAt = now, Status = InboxStatus.Done, Told = fact,
    };

    private static string HashOf(string payload, DateTimeOffset occurredAt)
    {
        var timeless = payload.Replace(LoyaltyJson.Write(occurredAt), "", StringComparison.Ordinal);
        return HashVersion + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(timeless)));
    }
}
