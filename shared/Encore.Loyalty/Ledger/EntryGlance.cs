using System.Text;
using System.Text.Json;

namespace Encore.Loyalty.Ledger;

/// <summary>Reads of an entry's details only what folding it needs, many times faster than reading them whole. Keeps what it has met, so one belongs to one run.</summary>
internal sealed class EntryGlance
{
    private readonly Dictionary<string, Eligibility> eligibilities = new(StringComparer.Ordinal);
    private byte[] buffer = new byte[4096];

    /// <summary>The terms of the lot and the redemption; without award, target, import and debit, which only explain.</summary>
    /// <exception cref="Newtonsoft.Json.JsonException">The details cannot be read.</exception>
    public EntryDetails Of(string details)
    {
        if (details.Length == 0)
        {
            return EntryDetails.Empty;
        }

        try
        {
            return Glance(details) ?? EntryDetails.FromJson(details);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            // The other reader decides what can be read, and says what is wrong.
            return EntryDetails.FromJson(details);
        }
    }

    /// <returns>Null when there is something in it that only the whole reading understands.</returns>
    private EntryDetails? Glance(string details)
    {
        if (buffer.Length < details.Length * 3)
        {
            buffer = new byte[details.Length * 4];
        }

        var reader = new Utf8JsonReader(buffer.AsSpan(0, Encoding.UTF8.GetBytes(details, buffer)));
        reader.Read();
        var (lot, redemption) = ((LotTerms?)null, (RedemptionDetails?)null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("lot"u8))
            {
                if ((lot = Lot(ref reader)) is null)
                {
                    return null;
                }
            }
            else if (reader.ValueTextEquals("redemption"u8))
            {
                if ((redemption = Redemption(ref reader)) is null)
                {
                    return null;
                }
            }
            else if (reader.ValueTextEquals("award"u8) || reader.ValueTextEquals("target"u8) || reader.ValueTextEquals("import"u8) || reader.ValueTextEquals("debit"u8))
            {
                reader.Skip();
            }
            else
            {
                return null;
            }
        }

        return new() { Lot = lot, Redemption = redemption };
    }

    private LotTerms? Lot(ref Utf8JsonReader reader)
    {
        var (kind, eligibility) = ((SourceKind?)null, Eligibility.Everything);
        DateTimeOffset? matures = null, expires = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("kind"u8) && reader.Read())
            {
                kind = reader.ValueTextEquals("purchase"u8) ? SourceKind.Purchase : SourceKind.Of(reader.GetString()!);
            }
            else if (reader.ValueTextEquals("maturesAt"u8) && reader.Read())
            {
                matures = reader.GetDateTimeOffset();
            }
            else if (reader.ValueTextEquals("expiresAt"u8) && reader.Read())
            {
                expires = reader.GetDateTimeOffset();
            }
            else if (reader.ValueTextEquals("redeemableFor"u8) && reader.Read())
            {
                eligibility = EligibilityOf(reader.GetString()!);
            }
            else
            {
                return null;
            }
        }

        return kind is { } known ? new() { Kind = known, MaturesAt = matures, ExpiresAt = expires, RedeemableFor = eligibility } : null;
    }

    private static RedemptionDetails? Redemption(ref Utf8JsonReader reader)
    {
        var (reward, cost, voucher) = ("", 0L, (string?)null);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("reward"u8) && reader.Read())
            {
                reward = reader.GetString()!;
            }
            else if (reader.ValueTextEquals("cost"u8) && reader.Read())
            {
                cost = reader.GetInt64();
            }
            else if (reader.ValueTextEquals("voucher"u8) && reader.Read())
            {
                voucher = reader.GetString();
            }
            else
            {
                return null;
            }
        }

        return new(reward, cost, voucher);
    }

    private Eligibility EligibilityOf(string text)
    {
        if (!eligibilities.TryGetValue(text, out var known))
        {
            known = Eligibility.Parse(text);
            eligibilities[text] = known;
        }

        return known;
    }
}
