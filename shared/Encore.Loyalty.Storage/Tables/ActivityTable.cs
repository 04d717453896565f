using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>What each purchase and each award counts for in tiers, limits and offers.</summary>
internal static class ActivityTable
{
    public const int RuleLength = 60;

    private const decimal Unit = 10_000m;

    public static Table Definition { get; } = new()
    {
        Name = "activity",
        Since = 3,
        Columns =
        [
            Column.Key("member", MemberId.MaxLength), Column.Key("source", SourceKey.MaxLength), Column.Key("rule_id", RuleLength),
            Column.Long("happened_at"), Column.Int("orders"), Column.Long("spent"), Column.Long("points"),
        ],
        PrimaryKey = ["member", "source", "rule_id"],
        Indexes = [new("time", "member", "happened_at"), new("rule", "member", "rule_id")],
    };

    public static object?[] Values(MemberId member, Activity activity) =>
    [
        member.Value, activity.Source.Value, activity.RuleId,
        activity.At.ToUnixTimeMilliseconds(), activity.Orders, (long)decimal.Round(activity.Spent * Unit), activity.Points.Value,
    ];

    public static Activity Read(Row row)
    {
        row.Skip();
        return new() { Source = row.Source(), RuleId = row.Text(), At = row.Instant(), Orders = row.Int(), Spent = row.Long() / Unit, Points = row.Points() };
    }

    public static MemberFigures ReadFigures(Row row) => new(row.Sum(), row.Sum() / Unit, row.OptionalInstant(), row.OptionalInstant());

    public static (string Rule, RuleTotal Total) ReadTotal(Row row) => (row.Text(), new(row.Sum(), Loyalty.Ledger.Points.Of(row.Sum())));
}
