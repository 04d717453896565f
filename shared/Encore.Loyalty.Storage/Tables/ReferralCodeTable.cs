using Encore.Loyalty.Ledger;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>Whose code is which.</summary>
internal static class ReferralCodeTable
{
    public static IReadOnlyList<Column> Marks { get; } = [.. new[] { "email_mark", "address_mark", "device_mark", "ip_mark" }.Select(name => Column.Key(name, ReferralMarks.MaxLength).OrNull())];

    public static Table Definition { get; } = new()
    {
        Name = "referral_code",
        Since = 3,
        Columns = [Column.Key("scope", MemberId.MaxLength), Column.Key("code", ReferralCode.Length), Column.Key("member", MemberId.MaxLength), Column.Long("made_at"), .. Marks],
        PrimaryKey = ["scope", "code"],
        Indexes = [new("member", "member", "made_at")],
    };

    public static object?[] Values(ReferralCode code) => [code.Member.Scope, code.Code, code.Member.Value, code.MadeAt.ToUnixTimeMilliseconds(), .. Values(code.Marks)];

    public static object?[] Values(ReferralMarks marks) => [marks.Email, marks.Address, marks.Device, marks.Ip];

    public static ReferralCode Read(Row row)
    {
        row.Skip();
        return new(row.Text(), row.Member(), row.Instant(), ReadMarks(row));
    }

    public static ReferralMarks ReadMarks(Row row) => new(row.OptionalText(), row.OptionalText(), row.OptionalText(), row.OptionalText());
}
