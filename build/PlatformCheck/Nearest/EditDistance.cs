namespace Encore.PlatformCheck.Nearest;

/// <summary>How many letters must be put in, left out or changed to make one text of the other (Levenshtein), ignoring case.</summary>
internal static class EditDistance
{
    public static int Between(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = diagonal + (char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }

    /// <summary>Near enough to be taken for a new name of the same thing.</summary>
    public static bool IsSimilar(string one, string other) =>
        Between(one, other) <= Math.Max(1, Math.Min(one.Length, other.Length) / 3)
        || (Math.Min(one.Length, other.Length) >= 3
            && (one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase)));
}
