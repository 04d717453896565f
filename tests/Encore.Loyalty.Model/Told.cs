using System.Globalization;
using Encore.Loyalty.Testing;

namespace Encore.Loyalty.Model;

/// <summary>Where a history that a failure printed is pasted.</summary>
internal static class Told
{
    public static void Plays(Rules rules, string start, params Step[] steps) =>
        Player.PlayAsync(new(rules, DateTimeOffset.Parse(start, CultureInfo.InvariantCulture), steps), "model", clock => new InMemoryModule(new InMemoryStore("model"), clock)).GetAwaiter().GetResult();
}
