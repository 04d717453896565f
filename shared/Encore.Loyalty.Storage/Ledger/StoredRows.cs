using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>The rows of one member. Each row comes with its member already read; one that cannot be read is noted, not thrown at the reader of all the others.</summary>
internal sealed class StoredRows(string name)
{
    private readonly MemberId member = MemberId.Parse(name);
    private readonly List<StoredLot> lots = [];
    private readonly List<StoredVoucher> vouchers = [];
    private readonly List<Entry> entries = [];
    private readonly List<string> unreadableColumns = [];
    private MemberAccount? account;
    private DateTimeOffset? nextDueAt;
    private long? unreadable;

    public string Name => name;

    public void TakeAccount(Row row)
    {
        try
        {
            (account, nextDueAt) = MemberTable.Read(row, member, unreadableColumns);
        }
        catch (Exception problem) when (IsOfTheRow(problem))
        {
            unreadableColumns.Clear();
            unreadableColumns.Add("");
        }
    }

    public void TakeLot(Row row) => lots.Add(LotTable.ReadPlain(row));

    public void TakeVoucher(Row row) => vouchers.Add(new(row.Text(), row.Text()));

    public void TakeEntry(Row row)
    {
        if (unreadable is not null)
        {
            return;
        }

        var sequence = row.Long();
        try
        {
            entries.Add(EntryTable.Read(row, member, sequence));
        }
        catch (Exception problem) when (IsOfTheRow(problem))
        {
            unreadable = sequence;
        }
    }

    /// <param name="mostEntries">How many were asked for.</param>
    public StoredEntries ToEntries(int mostEntries) => new(entries, unreadable, unreadable is null && entries.Count > 0 && entries.Count >= mostEntries);

    public StoredAccount ToAccount(int mostEntries) => new()
    {
        Member = member,
        Account = account,
        Unreadable = unreadableColumns,
        NextDueAt = nextDueAt,
        Lots = lots,
        Vouchers = vouchers,
        Entries = ToEntries(mostEntries),
    };

    /// <summary>It says something that cannot be; the database itself is well.</summary>
    internal static bool IsOfTheRow(Exception problem) => problem is ArgumentException or OverflowException or FormatException or InvalidCastException or Newtonsoft.Json.JsonException;
}
