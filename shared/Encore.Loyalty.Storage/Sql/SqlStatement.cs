using System.Data;
using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>A statement in the words of one dialect. One object for each text, so that commands prepared for it are found again.</summary>
/// <param name="Text">With a placeholder for each parameter.</param>
/// <param name="Parameters">Their types, by position.</param>
internal sealed record SqlStatement(string Text, IReadOnlyList<DbType> Parameters)
{
    public void AddParameters(DbParameterCollection parameters, Func<DbParameter> create, SqlDialect dialect)
    {
        for (var index = 0; index < Parameters.Count; index++)
        {
            var parameter = create();
            parameter.ParameterName = dialect.ParameterName(index + 1);
            parameter.DbType = Parameters[index];
            parameters.Add(parameter);
        }
    }
}
