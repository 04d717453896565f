namespace Encore.Loyalty.Missions;

/// <summary>Something for members to do, in steps in any order. It is a pure function of what they have done and when; what is refunded has not been done.</summary>
public sealed record Mission
{
    /// <summary>Unique among the program's missions, and never used again for another one: it stands in members' ledgers.</summary>
    public required string Id { get; init; }

    /// <summary>By language (<c>en</c>, <c>zh-CN</c>); <c>en</c> is the fallback.</summary>
    public IReadOnlyDictionary<string, string> Name { get; init; } = new Dictionary<string, string>();

    /// <summary>As the name; plain text.</summary>
    public IReadOnlyDictionary<string, string> Description { get; init; } = new Dictionary<string, string>();

    /// <summary>Off: it is not shown, and nobody completes it.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>All of them, 1 to 10.</summary>
    public required IReadOnlyList<MissionStep> Steps { get; init; }

    /// <summary>How often it can be completed, 1 to 1000; of a repeated one each time counts from where the last one ended. Missions of several steps: once.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>What was done before does not count; null: everything does.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>What is done from this instant on does not count.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>How many points the program's <c>mission</c> rules grant for it; null: as many as the rules say.</summary>
    public long? Points { get; init; }

    /// <summary>The id of a reward of which a voucher is given; null: none.</summary>
    public string? Reward { get; init; }

    /// <summary>The badge's name by language; empty: no badge. It is worn while the mission stands completed, and lost with a refund.</summary>
    public IReadOnlyDictionary<string, string> Badge { get; init; } = new Dictionary<string, string>();
}
