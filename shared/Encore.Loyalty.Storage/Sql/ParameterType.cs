using System.Data;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>What a parameter takes.</summary>
/// <param name="Type">As the database knows it.</param>
/// <param name="Most">Characters of a text.</param>
internal sealed record ParameterType(DbType Type, int Most = int.MaxValue);
