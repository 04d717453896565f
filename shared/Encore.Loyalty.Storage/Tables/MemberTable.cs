using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Storage.Ledger;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>
/// One row a member: the version that guards every commit, the balances, and when time alone will move something. Open reservations are kept in it too:
/// most members have none, the others few, and so they cost no read of their own.
/// </summary>
internal static class MemberTable
{
    public static Table Definition { get; } = new()
    {
        Name = "member",
        Columns =
        [
            Column.Key("member", MemberId.MaxLength), Column.Key("scope", MemberId.MaxLength), Column.Int("status"), Column.Long("version"),
            Column.Long("last_sequence"), Column.Text("head_hash"), Column.Long("last_effective_at"),
            Column.Long("issued"), Column.Long("pending"), Column.Long("available"), Column.Long("reserved"), Column.Long("redeemed"),
            Column.Long("expired"), Column.Long("clawed_back"), Column.Long("adjusted"), Column.Long("deficit"), Column.Long("next_due_at").OrNull(),
            Column.Text("reservations").OrNull() with { Since = 2 }, Column.Key("merged_into", MemberId.MaxLength).OrNull() with { Since = 2 },
            Column.Text("absorbed").OrNull() with { Since = 2 }, Column.Text("profile").OrNull() with { Since = 3 },
        ],
        PrimaryKey = ["member"],
        Indexes = [new("due", "scope", "next_due_at", "member") { Only = new("next_due_at", "next_due_at IS NOT NULL") }],
    };

    /// <summary>The last columns, each of which may be empty.</summary>
    private static readonly (string Column, Func<MemberAccount, string, MemberAccount> Read)[] Texts =
    [
        (StoredAccount.Reservations, (account, text) => account with { Reservations = LoyaltyJson.Read<List<Reservation>>(text) }),
        ("merged_into", (account, text) => account with { MergedInto = MemberId.Parse(text) }),
        ("absorbed", (account, text) => account with { Absorbed = LoyaltyJson.Read<List<MemberId>>(text) }),
        (StoredAccount.Profile, (account, text) => account with { Profile = LoyaltyJson.Read<MemberProfile>(text) }),
    ];

    /// <summary>The account as it is stored: one version higher than the one on which it was decided.</summary>
    public static object?[] Values(MemberAccount account) =>
    [
        account.Member.Value, account.Member.Scope, (int)account.Status, account.Version + 1,
        account.LastSequence, account.HeadHash, account.LastEffectiveAt.ToUnixTimeMilliseconds(),
        account.Balances.Issued, account.Balances.Pending, account.Balances.Available, account.Balances.Reserved, account.Balances.Redeemed,
        account.Balances.Expired, account.Balances.ClawedBack, account.Balances.Adjusted, account.Balances.Deficit, account.NextDueAt?.ToUnixTimeMilliseconds(),
        account.Reservations.Count == 0 ? null : LoyaltyJson.Write(account.Reservations), account.MergedInto?.Value,
        account.Absorbed.Count == 0 ? null : LoyaltyJson.Write(account.Absorbed), account.Profile.IsEmpty ? null : LoyaltyJson.Write(account.Profile),
    ];

    /// <summary>Without lots.</summary>
    public static MemberAccount Read(Row row) => Read(row, row.Member()).Account;

    /// <summary>Behind the member; with the next instant at which time moves something.</summary>
    /// <param name="row">Read on from there.</param>
    /// <param name="member">Whose it is.</param>
    /// <param name="unreadable">Gets the names of columns that cannot be read, and stand at their defaults; null: such a column is an exception.</param>
    public static (MemberAccount Account, DateTimeOffset? NextDueAt) Read(Row row, MemberId member, ICollection<string>? unreadable = null)
    {
        row.Skip();
        var account = new MemberAccount
        {
            Member = member,
            Status = (MemberStatus)row.Int(),
            Version = row.Long(),
            LastSequence = row.Long(),
            HeadHash = row.Text(),
            LastEffectiveAt = row.Instant(),
            Balances = ReadBalances(row.Long),
        };
        var due = row.OptionalInstant();
        foreach (var (column, read) in Texts)
        {
            var text = row.OptionalText();
            try
            {
                account = text is null ? account : read(account, text);
            }
            catch (Exception problem) when (unreadable is not null && StoredRows.IsOfTheRow(problem))
            {
                unreadable.Add(column);
            }
        }

        return (account, due);
    }

    public static Balances ReadBalances(Func<long> next) => new()
    {
        Issued = next(),
        Pending = next(),
        Available = next(),
        Reserved = next(),
        Redeemed = next(),
        Expired = next(),
        ClawedBack = next(),
        Adjusted = next(),
        Deficit = next(),
    };
}
