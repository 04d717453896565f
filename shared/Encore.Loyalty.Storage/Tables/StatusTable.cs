using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>Who changed a member's status, and why: one row for the version of the account that brought it.</summary>
internal static class StatusTable
{
    public static Table Definition { get; } = new()
    {
        Name = "status_change",
        Since = 2,
        Columns = [Column.Key("member", MemberId.MaxLength), Column.Long("version"), Column.Long("changed_at"), Column.Int("status"), Column.Text("actor"), Column.Text("reason")],
        PrimaryKey = ["member", "version"],
    };

    public static object?[] Values(StatusChange change, long version) =>
        [change.Member.Value, version, change.At.ToUnixTimeMilliseconds(), (int)change.Status, change.Actor, change.Reason];

    public static StatusChange Read(Row row)
    {
        var member = row.Member();
        row.Skip();
        return new(member, row.Instant(), (MemberStatus)row.Int(), row.Text(), row.Text());
    }
}
