namespace Encore.Loyalty.Model.Reference;

/// <summary>Awards: granted, dated, and brought to what may stand of them.</summary>
internal sealed partial class Purse
{
    public Grant? GrantOf(string source, string rule) => grants.Find(grant => grant.Source == source && grant.Rule == rule);

    /// <summary>Once for each source and rule.</summary>
    public void Earn(Grant grant, DateTimeOffset now)
    {
        if (GrantOf(grant.Source, grant.Rule) is not null)
        {
            return;
        }

        Pass(now);
        var at = Held(now);
        grants.Add(grant);
        for (var point = 0; point < grant.Points; point++)
        {
            var coin = new Coin(grant, Place.Issued);
            coins.Add(coin);
            grant.Coins.Add(coin);
            if (grant.WasPending)
            {
                Move(coin, Place.Pending, "Accrual", grant.Source, grant.Rule, at);
            }
            else
            {
                Credit(coin, "Accrual", grant.Source, grant.Rule, at);
            }
        }

        Pass(now);
    }

    /// <summary>Pending points without a date of maturity get one.</summary>
    public void Date(Grant grant, DateTimeOffset maturesAt, DateTimeOffset now)
    {
        Pass(now);
        var waiting = grant.Coins.Where(coin => coin.Place == Place.Pending).ToList();
        if (grant.MaturesAt is null && waiting.Count > 0)
        {
            waiting.ForEach(coin => Move(coin, Place.Pending, "Dating", grant.Source, grant.Rule, Held(now)));
            grant.MaturesAt = maturesAt;
            Pass(now);
        }
    }

    /// <summary>
    /// Takes back what stands above the target, or gives back what was taken below it. Points that expired unused are gone already.
    /// Two who became one may both have been awarded for the same: one award is left.
    /// </summary>
    public void Align(Grant grant, long target, DateTimeOffset now)
    {
        Pass(now);
        var taker = grant.Name;
        var taken = coins.Count(coin => coin.Place == Place.ClawedBack && coin.Taker == taker);
        var all = grants.Where(other => other.Name == taker).ToList();
        var (points, expired) = (all.Sum(other => other.Points), all.Sum(other => other.Coins.Count(coin => coin.Place == Place.Expired)));
        var due = (int)Math.Max(0, points - taken - expired - all.Sum(other => other.Forgiven) - target);
        var takable = Takable(grant, all, due);
        foreach (var coin in takable)
        {
            coin.Taker = taker;
            Move(coin, Place.ClawedBack, "Clawback", grant.Source, grant.Rule, Held(now));
        }

        for (; grant.Rules.Policy == 1 && due > takable.Count; due--)
        {
            grant.Forgiven++;
            Last = Held(now);
            moves.Add(new(Place.Deficit, Place.Deficit, "", "Forgiveness", grant.Source, grant.Rule, Last));
        }

        GiveBack(taker, Place.ClawedBack, (int)Math.Max(0, Math.Min(taken, target - (points - taken))), grant, grant.Source, grant.Rule, grant.Rules.GraceDays, now);
    }

    /// <summary>The award's own pending points, its own available ones, any available ones (soonest expiry first), and at last points that will be owed: as far as the policy goes.</summary>
    private List<Coin> Takable(Grant grant, List<Grant> own, int count)
    {
        bool Reachable(Coin coin) => coin.Place == Place.Available && grant.Rules.Policy != 2;
        var found = own.SelectMany(award => award.Coins.Where(coin => coin.Place == Place.Pending || Reachable(coin)).OrderByDescending(coin => coin.Place == Place.Pending)).ToList();
        found.AddRange(coins.Where(coin => Reachable(coin) && !own.Contains(coin.Grant!)).OrderBy(coin => coin.Grant!.ExpiresAt ?? DateTimeOffset.MaxValue).ThenBy(coin => coin.Grant!.Number));
        while (grant.Rules.Policy == 0 && found.Count < count)
        {
            found.Add(new Coin(null, Place.Deficit));
            coins.Add(found[^1]);
            owed++;
        }

        return found[..Math.Min(count, found.Count)];
    }
}
