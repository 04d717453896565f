namespace Encore.Loyalty.Storage.Sql;

/// <summary>At the end of a query that is ordered: a parameter for the number of rows.</summary>
internal sealed record AtMost
{
    public static AtMost Rows { get; } = new();
}
