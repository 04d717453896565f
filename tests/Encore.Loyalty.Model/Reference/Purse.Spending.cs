namespace Encore.Loyalty.Model.Reference;

/// <summary>Points that leave for rewards, and come back.</summary>
internal sealed partial class Purse
{
    private readonly Dictionary<string, long> returned = [];
    private readonly Dictionary<string, (int Points, Grant? Home)> redeemed = [];

    /// <returns>Why not; empty when the points were spent.</returns>
    public string Spend(string source, string reward, int cost, bool isService, DateTimeOffset now)
    {
        var refusal = WhyNot(cost, isService, now);
        if (refusal.Length > 0)
        {
            return refusal;
        }

        Pass(now);
        var usable = Usable(isService, now).OrderBy(coin => coin.Grant!.ExpiresAt ?? DateTimeOffset.MaxValue).ThenBy(coin => coin.Grant!.Number);
        var drawn = usable.Take(cost).ToList();
        foreach (var coin in drawn)
        {
            coin.Taker = source;
            Move(coin, Place.Redeemed, "Redemption", source, reward, Held(now));
        }

        redeemed[source] = (cost, drawn[0].Grant);
        return "";
    }

    public int Spendable(bool isService, DateTimeOffset now) => Usable(isService, now).Count();

    public string WhyNot(int cost, bool isService, DateTimeOffset now) =>
        Spendable(isService, now) >= cost ? "" : Spendable(false, now) >= cost ? "PointsNotEligible" : "PointsInsufficient";

    /// <summary>Redeemed points come back until so many of them have.</summary>
    public void Return(string source, string reward, Fraction part, int graceDays, DateTimeOffset now)
    {
        var (points, home) = redeemed.GetValueOrDefault(source);
        var target = (part * new Fraction(points, 1)).Rounded(0);
        var due = target - returned.GetValueOrDefault(source);
        if (due > 0)
        {
            Pass(now);
            GiveBack(source, Place.Redeemed, (int)due, home, source, reward, graceDays, now);
            returned[source] = target;
        }
    }

    private IEnumerable<Coin> Usable(bool isService, DateTimeOffset now) =>
        coins.Where(coin => coin.Place == Place.Available && (!isService || coin.Grant!.BuysServices) && !(coin.Grant!.ExpiresAt <= Held(now)));

    /// <summary>What had been owed comes back first, then the awards, the one drawn last first; what is owed now is settled before.</summary>
    private void GiveBack(string taker, Place from, int count, Grant? home, string source, string rule, int graceDays, DateTimeOffset now)
    {
        var at = Held(now);
        var away = coins.Where(coin => coin.Taker == taker && coin.Place == from).GroupBy(coin => coin.Grant).OrderByDescending(award => award.Key is null).ThenByDescending(award => award.Min(coin => coin.TakenAt));
        var back = away.SelectMany(award => award.OrderByDescending(coin => coin.TakenAt)).Take(count).ToList();
        foreach (var coin in back)
        {
            if (owed > 0)
            {
                Credit(coin, "Restore", source, rule, at);
                coin.Taker = "";
                continue;
            }

            if (coin.Grant is null)
            {
                if (home is null)
                {
                    home = new(source, rule, grants.Count) { BuysServices = true };
                    grants.Add(home);
                }

                coin.Grant = home;
                home.Coins.Add(coin);
            }

            var grant = coin.Grant!;
            grant.ExpiresAt = grant.ExpiresAt <= at ? at.AddDays(graceDays) : grant.ExpiresAt;
            Move(coin, grant.MaturesAt > at || (grant.WasPending && grant.MaturesAt is null) ? Place.Pending : Place.Available, "Restore", source, rule, at);
            coin.Taker = "";
        }
    }
}
