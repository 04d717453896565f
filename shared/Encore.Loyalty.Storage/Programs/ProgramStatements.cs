using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Programs;

/// <summary>The statements of the program's versions.</summary>
internal sealed class ProgramStatements(SqlText sql)
{
    public SqlStatement Versions { get; } = sql.Of($"SELECT {ProgramTable.Definition.Columns} FROM {ProgramTable.Definition} WHERE scope = {In.Text} ORDER BY number");

    public SqlStatement Publish { get; } = sql.InsertIfAbsent(ProgramTable.Definition, "scope", "number");

    public SqlStatement Withdraw { get; } = sql.Of($"""
        UPDATE {ProgramTable.Definition} SET withdrawn_at = {In.Long}, withdrawn_by = {In.Text}
        WHERE scope = {In.Text} AND number = {In.Int} AND withdrawn_at IS NULL
        """);

    public SqlStatement Draft { get; } = sql.Of($"SELECT {DraftTable.Definition.Columns} FROM {DraftTable.Definition} WHERE scope = {In.Text}");

    public SqlStatement BeginDraft { get; } = sql.InsertIfAbsent(DraftTable.Definition, "scope");

    public SqlStatement ReplaceDraft { get; } = sql.Of($"""
        UPDATE {DraftTable.Definition} SET version = {In.Long}, based_on = {In.Int}, author = {In.Text}, saved_at = {In.Long}, document = {In.Text}
        WHERE scope = {In.Text} AND version = {In.Long}
        """);

    public SqlStatement RemoveDraft { get; } = sql.Of($"DELETE FROM {DraftTable.Definition} WHERE scope = {In.Text} AND version = {In.Long}");
}
