namespace Encore.Loyalty.Model.Reference;

/// <summary>What becomes of two purses when their members turn out to be one.</summary>
internal sealed partial class Purse
{
    /// <summary>Everything goes over, its past included; what one owed is settled with what the other has.</summary>
    public void Absorb(Purse other, DateTimeOffset now)
    {
        other.Pass(now);
        Pass(now);
        Book(other, other.Held(now), Held(now));
        foreach (var coin in other.coins)
        {
            coin.TakenAt += moves.Count;
        }

        foreach (var grant in other.grants)
        {
            grant.Number = grants.Count;
            grants.Add(grant);
        }

        coins.AddRange(other.coins);
        foreach (var aside in other.asides)
        {
            aside.IsCarried = true;
            aside.IsFormer = aside.State is "Released" or "Expired" || other.debits.ContainsKey(aside.Source);
            asides.Add(aside);
        }

        Join(debits, other.debits);
        Join(adjustments, other.adjustments);
        Join(imports, other.imports);
        Join(returned, other.returned);
        Join(redeemed, other.redeemed);
        owed += other.owed;
        other.Empty();
        foreach (var coin in coins.Where(coin => coin.Place == Place.Available).OrderBy(coin => coin.Grant!.ExpiresAt ?? DateTimeOffset.MaxValue).ThenBy(coin => coin.Grant!.Number).Take(owed).ToList())
        {
            owed--;
            Move(coin, Place.Deficit, "Settlement", coin.Grant!.Source, coin.Grant.Rule, Held(now));
        }

        Pass(now);
    }

    private static void Join<T>(Dictionary<string, T> one, Dictionary<string, T> other)
    {
        foreach (var (key, value) in other)
        {
            one[key] = value;
        }
    }

    /// <summary>By place: out of the one, into the other.</summary>
    private void Book(Purse other, DateTimeOffset left, DateTimeOffset came)
    {
        if (!other.HasStanding())
        {
            return;
        }

        var sums = other.BalancesAt(DateTimeOffset.MaxValue);
        foreach (var place in Enum.GetValues<Place>())
        {
            for (var points = Math.Abs(sums[(int)place]); points > 0; points--)
            {
                var isIn = sums[(int)place] > 0;
                other.moves.Add(new(isIn ? place : Place.Transferred, isIn ? Place.Transferred : place, "", "Transfer", "", "", left));
                moves.Add(new(isIn ? Place.Transferred : place, isIn ? place : Place.Transferred, "", "Transfer", "", "", came));
            }
        }

        (other.Last, Last) = (left, came);
        moves.AddRange(other.moves.Where(move => move.Reason == "Forgiveness").Select(move => move with { Effective = came }).ToList());
    }

    /// <summary>Nobody is left who could claim anything, or who owes it.</summary>
    public void GiveUp(DateTimeOffset now)
    {
        Pass(now);
        asides.Where(aside => aside.State == "Open").OrderBy(aside => aside.Source, StringComparer.Ordinal).ToList().ForEach(aside => Free(aside, "Released", Held(now)));
        foreach (var coin in coins.Where(coin => coin.Place is Place.Pending or Place.Available))
        {
            Move(coin, Place.Expired, "Erasure", coin.Grant!.Source, coin.Grant.Rule, Held(now));
        }

        for (; owed > 0; owed--)
        {
            Move(new(null, Place.Adjusted), Place.Deficit, "Erasure", "", "", Held(now));
        }
    }

    /// <summary>Something is left of something: what was set aside and freed again is as if it had never been.</summary>
    private bool HasStanding() =>
        coins.Count > 0 && (owed > 0 || coins.Exists(coin => coin.Place is Place.Pending or Place.Available or Place.Reserved) || Ends().Any(sum => sum.Value != 0));

    private Dictionary<(Place Place, bool IsReturn, string Source, string Rule, string Grant), long> Ends()
    {
        var sums = new Dictionary<(Place, bool, string, string, string), long>();
        foreach (var move in moves)
        {
            Add(move.From, -1, move);
            Add(move.To, 1, move);
        }

        return sums;

        void Add(Place place, int points, Movement move)
        {
            if (place is Place.Issued or Place.Redeemed or Place.Expired or Place.ClawedBack or Place.Adjusted)
            {
                var key = (place, place == Place.Redeemed && points < 0, move.Source, move.Rule, move.Grant);
                sums[key] = sums.GetValueOrDefault(key) + points;
            }
        }
    }

    private void Empty()
    {
        (owed, coins, grants, asides) = (0, [], [], []);
    }
}
