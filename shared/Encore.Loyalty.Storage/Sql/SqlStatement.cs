using System.Data.Common;
using Encore.Loyalty.Storage.Dialects;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>A statement in the words of one dialect. One object for each text, so that commands prepared for it are found again.</summary>
/// <param name="Text">With a placeholder for each parameter.</param>
/// <param name="Parameters">By position.</param>
internal sealed record SqlStatement(string Text, IReadOnlyList<ParameterType> Parameters)
{
    private string? insisting;
    private SqlStatement? forMany;
    private SqlStatement? forManyInsisting;

    /// <summary>As <see cref="SqlDialect.Insisting"/> writes it.</summary>
    public string? Insisting(SqlDialect dialect) => insisting ??= dialect.Insisting(Text);

    /// <summary>As <see cref="SqlDialect.ForMany"/> writes it, where the dialect does.</summary>
    public SqlStatement? ForMany(SqlDialect dialect, bool insists) => insists ? forManyInsisting ??= MakeForMany(dialect, insists) : forMany ??= MakeForMany(dialect, insists);

    public void AddParameters(DbParameterCollection parameters, Func<DbParameter> create, SqlDialect dialect)
    {
        for (var index = 0; index < Parameters.Count; index++)
        {
            var parameter = create();
            parameter.ParameterName = dialect.ParameterName(index + 1);
            if (!Parameters[index].IsMany)
            {
                parameter.DbType = Parameters[index].Type;
            }

            parameters.Add(parameter);
        }
    }

    /// <exception cref="ArgumentException">A text is longer than its column: some databases would take it, some refuse it, some cut it.</exception>
    public void Fill(DbParameterCollection parameters, object?[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            parameters[index].Value = Parameters[index].Checked(values[index]) ?? DBNull.Value;
        }
    }

    private SqlStatement? MakeForMany(SqlDialect dialect, bool insists) =>
        dialect.ForMany(Text, Parameters, insists) is { } text ? new(text, [.. Parameters.Select(parameter => parameter with { IsMany = true })]) : null;
}
