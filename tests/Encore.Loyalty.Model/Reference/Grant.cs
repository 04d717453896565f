namespace Encore.Loyalty.Model.Reference;

/// <summary>The award that points came from, as it was agreed when it was made.</summary>
internal sealed class Grant(string source, string rule, int number)
{
    public string Source => source;

    public string Rule => rule;

    public string Name { get; } = $"{source} {rule}";

    /// <summary>Which came first.</summary>
    public int Number { get; set; } = number;

    public bool WasPending { get; init; }

    public DateTimeOffset? MaturesAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Reviews and shares buy no services.</summary>
    public bool BuysServices { get; init; }

    public Rules Rules { get; init; } = new();

    public int Points { get; init; }

    /// <summary>What was to be taken back, was not there, and is not asked for again.</summary>
    public int Forgiven { get; set; }

    public List<Coin> Coins { get; } = [];

    /// <summary>What each line of the order contributed.</summary>
    public IReadOnlyDictionary<string, decimal> Lines { get; init; } = new Dictionary<string, decimal>();
}
