namespace Encore.Loyalty.Processing;

/// <summary>When a failed attempt is repeated: after 1, 2, 4, … minutes; after ten attempts a person has to look.</summary>
public static class Retry
{
    public const int MostAttempts = 10;

    public static DateTimeOffset? After(int attemptsBefore, DateTimeOffset now) =>
        attemptsBefore + 1 >= MostAttempts ? null : now.AddMinutes(1 << attemptsBefore);
}
