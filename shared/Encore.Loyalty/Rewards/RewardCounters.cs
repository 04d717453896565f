using Encore.Loyalty.Hosting;

namespace Encore.Loyalty.Rewards;

/// <summary>The names of the counters that all members share, see <see cref="CounterChange"/>.</summary>
internal static class RewardCounters
{
    /// <summary>Pieces taken of a reward with a limited stock.</summary>
    public static string Stock(string reward) => $"reward:{reward}";

    /// <summary>Donated by way of a reward, in hundredths of the store's currency.</summary>
    public static string Donated(string reward) => $"donated:{reward}";
}
