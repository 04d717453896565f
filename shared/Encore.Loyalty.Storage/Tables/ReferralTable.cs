using Encore.Loyalty.Ledger;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>By whom members came: one row a friend.</summary>
internal static class ReferralTable
{
    public static Table Definition { get; } = new()
    {
        Name = "referral",
        Since = 3,
        Columns =
        [
            Column.Key("member", MemberId.MaxLength), Column.Key("scope", MemberId.MaxLength), Column.Key("referrer", MemberId.MaxLength).OrNull(), Column.Key("code", ReferralCode.Length),
            Column.Int("status"), Column.Long("claimed_at"), .. ReferralCodeTable.Marks, Column.Text("details"),
        ],
        PrimaryKey = ["member"],
        Indexes = [new("list", "scope", "status", "claimed_at", "member"), new("referrer", "referrer", "member")],
    };

    public static object?[] Values(Referral referral) =>
    [
        referral.Member.Value, referral.Member.Scope, referral.Referrer?.Value, referral.Code, (int)referral.Status, referral.ClaimedAt.ToUnixTimeMilliseconds(),
        .. ReferralCodeTable.Values(referral.Marks), LoyaltyJson.Write(ReferralDetails.Of(referral)),
    ];

    public static Referral Read(Row row)
    {
        var member = row.Member();
        row.Skip();
        var (referrer, code, status, claimedAt, marks) = (row.OptionalText(), row.Text(), (ReferralStatus)row.Int(), row.Instant(), ReferralCodeTable.ReadMarks(row));
        var referral = new Referral
        {
            Member = member, Id = "", Referrer = referrer is null ? null : MemberId.Parse(referrer), Code = code, Status = status, ClickedAt = claimedAt, ClaimedAt = claimedAt, Marks = marks,
        };
        return LoyaltyJson.Read<ReferralDetails>(row.Text()).On(referral);
    }
}
