namespace Encore.Loyalty.Ledger;

/// <summary>When, by whom and under which version of the program something is decided. Time is always an argument.</summary>
public sealed record Moment
{
    public const string System = "system";

    /// <summary>Stands for members who act for themselves, so that no entry holds their id.</summary>
    public const string Self = "member";

    public required DateTimeOffset Now { get; init; }

    /// <summary>When it is written down, where that is not <see cref="Now"/>: for what is taken over from a time before.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    public int ProgramVersion { get; init; }

    /// <summary><see cref="System"/>, <see cref="Self"/>, or the host's id of a person.</summary>
    public string Actor { get; init; } = System;

    /// <param name="now">Kept in UTC and whole milliseconds, as it is stored.</param>
    public static Moment At(DateTimeOffset now, int programVersion = 0, string actor = System) =>
        new() { Now = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()), ProgramVersion = programVersion, Actor = actor };
}
