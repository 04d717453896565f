using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>The ledger itself: rows are only ever added.</summary>
internal static class EntryTable
{
    public static Table Definition { get; } = new()
    {
        Name = "entry",
        Columns =
        [
            Column.Key("member", MemberId.MaxLength), Column.Long("sequence"), Column.Int("from_account"), Column.Int("to_account"), Column.Long("points"),
            Column.Long("lot"), Column.Int("reason"), Column.Key("source", SourceKey.MaxLength), Column.Text("rule_id"), Column.Int("program_version"),
            Column.Text("details"), Column.Long("recorded_at"), Column.Long("effective_at"), Column.Text("actor"), Column.Text("previous_hash"),
            Column.Text("note").OrNull() with { Since = 2 },
        ],
        PrimaryKey = ["member", "sequence"],
        Indexes = [new("source", "member", "source")],
    };

    public static object?[] Values(Entry entry) =>
    [
        entry.Member.Value, entry.Sequence, (int)entry.From, (int)entry.To, entry.Points.Value,
        entry.Lot.Value, (int)entry.Reason, entry.Source.Value, entry.RuleId, entry.ProgramVersion,
        entry.Details, entry.RecordedAt.ToUnixTimeMilliseconds(), entry.EffectiveAt.ToUnixTimeMilliseconds(), entry.Actor, entry.PreviousHash,
        entry.Note,
    ];

    public static Entry Read(Row row) => Read(row, row.Member(), row.Long());

    /// <summary>From the third column on.</summary>
    public static Entry Read(Row row, MemberId member, long sequence) => new()
    {
        Member = member,
        Sequence = sequence,
        From = (LedgerAccount)row.Int(),
        To = (LedgerAccount)row.Int(),
        Points = row.Points(),
        Lot = LotId.Of(row.Long()),
        Reason = (EntryReason)row.Int(),
        Source = row.Source(),
        RuleId = row.Text(),
        ProgramVersion = row.Int(),
        Details = row.Text(),
        RecordedAt = row.Instant(),
        EffectiveAt = row.Instant(),
        Actor = row.Text(),
        PreviousHash = row.Text(),
        Note = row.OptionalText(),
    };
}
