namespace Encore.Loyalty.Model.Inspection;

/// <summary>Engine and reference disagree, or an invariant does not hold.</summary>
public sealed class DivergenceException : Exception
{
    public DivergenceException()
    {
    }

    public DivergenceException(string message)
        : base(message)
    {
    }

    public DivergenceException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public static void Unless(bool holds, string what) => Unless(holds, () => what);

    public static void Unless(bool holds, Func<string> what)
    {
        if (!holds)
        {
            throw new DivergenceException(what());
        }
    }

    public static void UnlessSame<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new DivergenceException($"{what}: the reference says {Show(expected)}, the engine {Show(actual)}");
        }
    }

    /// <summary>The same elements, in any order.</summary>
    public static void UnlessSameSet<T>(string what, IReadOnlyCollection<T> expected, IReadOnlyCollection<T> actual)
    {
        var (missing, surplus) = (expected.ToList(), new List<T>());
        surplus.AddRange(actual.Where(item => !missing.Remove(item)));
        if (missing.Count + surplus.Count > 0)
        {
            throw new DivergenceException($"{what}: missing [{Lines(missing)}], too many [{Lines(surplus)}]");
        }
    }

    private static string Lines<T>(IEnumerable<T> items) => string.Join("; ", items.Select(item => Show(item)));

    private static string Show<T>(T value) => value is DateTimeOffset at ? at.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : value?.ToString() ?? "nothing";
}
