using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>Issued codes. Found by member first, like all else; the code alone is unique as well.</summary>
internal static class VoucherTable
{
    /// <summary>Those that staff or the host hand over: their queue is the scope.</summary>
    public const string OnlyQueued = "queue IS NOT NULL";

    public const int CodeLength = 100;

    public static Table Definition { get; } = new()
    {
        Name = "voucher",
        Columns =
        [
            Column.Key("member", MemberId.MaxLength), Column.Key("code", CodeLength), Column.Text("reward_id"), Column.Text("kind"), Column.Text("amount"),
            Column.Text("currency"), Column.Int("status"), Column.Long("issued_at"), Column.Long("expires_at").OrNull(),
            Column.Key("source", SourceKey.MaxLength), Column.Text("order_id").OrNull(), Column.Text("terms").OrNull() with { Since = 3 },
            Column.Text("closing").OrNull() with { Since = 3 }, Column.Key("queue", MemberId.MaxLength).OrNull() with { Since = 3 },
        ],
        PrimaryKey = ["member", "code"],
        Indexes = [new("code", "code") { IsUnique = true }, new("source", "member", "source"), new("queue", "queue", "status", "issued_at", "code") { Since = 3, Only = new("queue", OnlyQueued) }],
    };

    public static object?[] Values(Voucher voucher) =>
    [
        voucher.Member.Value, voucher.Code, voucher.RewardId, voucher.Kind.Name, voucher.Value.Amount.ToString(CultureInfo.InvariantCulture),
        voucher.Value.Currency.Code, (int)voucher.Status, voucher.IssuedAt.ToUnixTimeMilliseconds(), voucher.ExpiresAt?.ToUnixTimeMilliseconds(),
        voucher.Source.Value, voucher.OrderId, voucher.Terms == VoucherTerms.Plain ? null : LoyaltyJson.Write(voucher.Terms),
        voucher.Closing is null ? null : LoyaltyJson.Write(voucher.Closing), voucher.Terms.Delivery is Delivery.ByStaff or Delivery.ByHost ? voucher.Member.Scope : null,
    ];

    public static Voucher Read(Row row) => new()
    {
        Member = row.Member(),
        Code = row.Text(),
        RewardId = row.Text(),
        Kind = RewardKind.Of(row.Text()),
        Value = Money.Of(decimal.Parse(row.Text(), CultureInfo.InvariantCulture), row.Text()),
        Status = (VoucherStatus)row.Int(),
        IssuedAt = row.Instant(),
        ExpiresAt = row.OptionalInstant(),
        Source = row.Source(),
        OrderId = row.OptionalText(),
        Terms = row.OptionalText() is { } terms ? LoyaltyJson.Read<VoucherTerms>(terms) : VoucherTerms.Plain,
        Closing = row.OptionalText() is { } closing ? LoyaltyJson.Read<VoucherClosing>(closing) : null,
    };
}
