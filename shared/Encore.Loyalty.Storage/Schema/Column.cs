namespace Encore.Loyalty.Storage.Schema;

/// <summary>A column of a table.</summary>
/// <param name="Name">Lower case, reserved in none of the databases.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Length">For <see cref="ColumnKind.Key"/>: the most characters.</param>
internal sealed record Column(string Name, ColumnKind Kind, int Length = 0)
{
    public bool IsNullable { get; init; }

    /// <summary>The version of the schema in which it arrived; one that arrives after its table is nullable, because there are rows already.</summary>
    public int Since { get; init; } = 1;

    public static Column Identity(string name) => new(name, ColumnKind.Identity);

    public static Column Long(string name) => new(name, ColumnKind.Long);

    public static Column Int(string name) => new(name, ColumnKind.Int);

    public static Column Key(string name, int length) => new(name, ColumnKind.Key, length);

    public static Column Text(string name) => new(name, ColumnKind.Text);

    public Column OrNull() => this with { IsNullable = true };
}
