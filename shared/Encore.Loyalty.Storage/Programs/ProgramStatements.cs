using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Programs;

/// <summary>The statements of the program's versions.</summary>
internal sealed class ProgramStatements(SqlText sql)
{
    public SqlStatement Versions { get; } = sql.Of($"SELECT {ProgramTable.Definition.Columns} FROM {ProgramTable.Definition} WHERE scope = {In.Text} ORDER BY number");

    public SqlStatement Publish { get; } = sql.InsertIfAbsent(ProgramTable.Definition, "scope", "number");
}
