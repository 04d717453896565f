namespace Encore.Loyalty.Programs.Simulation;

/// <summary>
/// The store's own orders under the program in force and under a candidate. What is assumed: nobody spends points meanwhile and nobody buys otherwise because of the program; orders keep the discounts they had, without
/// the vouchers and points that paid for a part of them; what members did beside orders and reviews (registration, birthday, surveys, friends) is not in it; budgets that members share are used up member by member, not by date.
/// </summary>
public sealed record SimulationReport
{
    /// <summary>Kept of those who are most affected, either way.</summary>
    public const int MostMembers = 10;

    /// <summary>Read from the shop so far.</summary>
    public long Read { get; init; }

    /// <summary>Orders that were paid, and played so far.</summary>
    public long Orders { get; init; }

    public long Members { get; init; }

    /// <summary>Facts that a program refuses, such as orders in another currency; they had no effect in either.</summary>
    public long Refused { get; init; }

    /// <summary>The first and the last fact; null before any was read.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The instant as of which both are compared.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Goods that are still paid for, net of tax and discounts.</summary>
    public decimal Sales { get; init; }

    /// <summary>The part of the points that is assumed to be spent.</summary>
    public decimal RedemptionRate { get; init; }

    /// <summary>The rate is the store's own.</summary>
    public bool IsOwnRate { get; init; }

    public ProgramOutcome Current { get; init; } = ProgramOutcome.None;

    public ProgramOutcome Candidate { get; init; } = ProgramOutcome.None;

    public long BetterOff { get; init; }

    public long WorseOff { get; init; }

    /// <summary>Who would gain most.</summary>
    public IReadOnlyList<MemberChange> MostBetter { get; init; } = [];

    /// <summary>Who would lose most.</summary>
    public IReadOnlyList<MemberChange> MostWorse { get; init; } = [];
}
