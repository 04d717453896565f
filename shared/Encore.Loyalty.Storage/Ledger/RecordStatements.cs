using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>The statements for what is held of one member beside the ledger.</summary>
internal sealed class RecordStatements(SqlText sql)
{
    public SqlStatement Statuses { get; } = sql.Of($"SELECT {StatusTable.Definition.Columns} FROM {StatusTable.Definition} WHERE member = {In.Text} ORDER BY version");

    public SqlStatement Facts { get; } = sql.Of($"SELECT {InboxTable.Definition.Columns} FROM {InboxTable.Definition} WHERE member = {In.Text} ORDER BY id");

    public SqlStatement Activities { get; } = sql.Of($"SELECT {ActivityTable.Definition.Columns} FROM {ActivityTable.Definition} WHERE member = {In.Text} ORDER BY happened_at, source, rule_id");

    public ListeningStatements Surveys { get; } = new(sql);

    public SqlStatement Messages { get; } = sql.Of($"SELECT {OutboxTable.Definition.Columns} FROM {OutboxTable.Definition} WHERE member = {In.Text} ORDER BY id");
}
