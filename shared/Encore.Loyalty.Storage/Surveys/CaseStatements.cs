using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Surveys;

/// <summary>The statements on cases of all members.</summary>
internal sealed class CaseStatements(SqlText sql)
{
    private static readonly Table Case = CaseTable.Definition;

    /// <summary>Those behind an instant, a member and an id; where the number before a condition is 1, the condition is none.</summary>
    public SqlStatement List { get; } = sql.Of($"""
        SELECT {Case.Columns} FROM {Case}
        WHERE scope = {In.Text} AND is_open = {In.Int} AND due_at >= {In.Long} AND due_at <= {In.Long}
        AND (due_at > {In.Long} OR member > {In.Text} OR (member = {In.Text} AND id > {In.Text}))
        AND (1 = {In.Int} OR assignee = {In.Text}) AND (1 = {In.Int} OR topic = {In.Int})
        ORDER BY due_at, member, id {AtMost.Rows}
        """);

    public SqlStatement Count { get; } = sql.Of($"SELECT COUNT(*), COALESCE(SUM(CASE WHEN due_at <= {In.Long} THEN 1 ELSE 0 END), 0) FROM {Case} WHERE scope = {In.Text} AND is_open = 1");
}
