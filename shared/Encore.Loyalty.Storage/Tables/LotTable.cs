using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>What is left of each lot. Only the open ones are read again and again; their index holds no others.</summary>
internal static class LotTable
{
    public const string OnlyOpen = "is_open = 1";

    public static Table Definition { get; } = new()
    {
        Name = "lot",
        Columns =
        [
            Column.Key("member", MemberId.MaxLength), Column.Long("lot"), Column.Key("source", SourceKey.MaxLength), Column.Text("rule_id"), Column.Text("kind"),
            Column.Long("matures_at").OrNull(), Column.Long("expires_at").OrNull(), Column.Text("redeemable_for"),
            Column.Long("granted"), Column.Long("pending"), Column.Long("available"), Column.Long("reserved"), Column.Long("expired"), Column.Int("is_open"),
        ],
        PrimaryKey = ["member", "lot"],
        Indexes = [new("open", "member", "lot") { Only = new("is_open", OnlyOpen) }],
    };

    public static object?[] Values(MemberId member, Lot lot) =>
    [
        member.Value, lot.Id.Value, lot.Source.Value, lot.RuleId, lot.Terms.Kind.Name,
        lot.Terms.MaturesAt?.ToUnixTimeMilliseconds(), lot.Terms.ExpiresAt?.ToUnixTimeMilliseconds(), lot.Terms.RedeemableFor.ToString(),
        lot.Granted.Value, lot.Pending.Value, lot.Available.Value, lot.Reserved.Value, lot.Expired.Value, lot.IsOpen ? 1 : 0,
    ];

    public static Lot Read(Row row)
    {
        row.Skip();
        return new()
        {
            Id = LotId.Of(row.Long()),
            Source = row.Source(),
            RuleId = row.Text(),
            Terms = new()
            {
                Kind = SourceKind.Of(row.Text()),
                MaturesAt = row.OptionalInstant(),
                ExpiresAt = row.OptionalInstant(),
                RedeemableFor = Eligibility.Parse(row.Text()),
            },
            Granted = row.Points(),
            Pending = row.Points(),
            Available = row.Points(),
            Reserved = row.Points(),
            Expired = row.Points(),
        };
    }

    /// <summary>Whatever it says, from the second column on.</summary>
    public static Hosting.StoredLot ReadPlain(Row row) => new()
    {
        Id = row.Long(),
        Source = row.Text(),
        RuleId = row.Text(),
        Kind = row.Text(),
        MaturesAt = row.OptionalLong(),
        ExpiresAt = row.OptionalLong(),
        RedeemableFor = row.Text(),
        Granted = row.Long(),
        Pending = row.Long(),
        Available = row.Long(),
        Reserved = row.Long(),
        Expired = row.Long(),
        IsOpen = row.Int() == 1,
    };
}
