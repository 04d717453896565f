namespace Encore.Loyalty.Model.Reference;

/// <summary>Points at the checkout: set aside, used, free again; and what is done by hand.</summary>
internal sealed partial class Purse
{
    public const string CheckoutRule = "spending";

    private List<Aside> asides = [];
    private readonly Dictionary<string, int> debits = [];
    private readonly Dictionary<string, int> adjustments = [];
    private readonly Dictionary<string, (int Points, DateTimeOffset? ExpiresAt)> imports = [];

    public Aside? AsideOf(string source) => asides.Find(aside => aside.Source == source && !aside.IsFormer);

    /// <summary>As an order sees it.</summary>
    public Aside? AsideFor(string source) => AsideOf(source) ?? asides.Find(aside => aside.Source == source);

    /// <summary>What an order may use that has nothing set aside, or with what it has.</summary>
    public int Quotable(bool isService, int order, DateTimeOffset now)
    {
        var own = asides.Where(aside => aside.State == "Open" && aside.Order == order).SelectMany(aside => aside.Coins).Count(coin => !(coin.Grant!.ExpiresAt <= Held(now)));
        return Spendable(isService, now) + Math.Max(0, own - owed);
    }

    public string SetAside(string source, Step.SetAside wish, bool isService, DateTimeOffset now)
    {
        Pass(now);
        var earlier = asides.Where(aside => aside.State == "Open" && aside.Order == wish.Order).ToList();
        if (WhyNotAside(wish.Points, isService, earlier, now) is { Length: > 0 } refusal)
        {
            return refusal;
        }

        earlier.OrderBy(aside => aside.Source, StringComparer.Ordinal).ToList().ForEach(aside => Free(aside, "Released", Held(now)));
        Pass(now);
        var coins = Usable(isService, now).OrderBy(coin => coin.Grant!.ExpiresAt ?? DateTimeOffset.MaxValue).ThenBy(coin => coin.Grant!.Number).Take(wish.Points).ToList();
        foreach (var coin in coins)
        {
            coin.Taker = source;
            Move(coin, Place.Reserved, "Reservation", source, CheckoutRule, Held(now));
        }

        asides.Add(new(source, wish.Order, wish.Minutes, Held(now), coins));
        return "";
    }

    public void UseAside(Aside aside, DateTimeOffset now)
    {
        Pass(now);
        foreach (var coin in aside.Coins)
        {
            Move(coin, Place.Redeemed, "Redemption", aside.Source, CheckoutRule, Held(now));
        }

        aside.State = "Redeemed";
        redeemed[aside.Source] = (aside.Coins.Count, aside.Coins[0].Grant);
    }

    public void FreeAside(Aside aside, DateTimeOffset now)
    {
        Pass(now);
        Free(aside, "Released", Held(now));
        Pass(now);
    }

    public int? DebitOf(string source) => debits.TryGetValue(source, out var points) ? points : null;

    /// <summary>Cannot be refused: eligible points first, then others, and what is missing is owed.</summary>
    public void Debit(string source, int points, bool isService, DateTimeOffset now)
    {
        Pass(now);
        var found = Usable(false, now).OrderByDescending(coin => !isService || coin.Grant!.BuysServices)
            .ThenBy(coin => coin.Grant!.ExpiresAt ?? DateTimeOffset.MaxValue).ThenBy(coin => coin.Grant!.Number).Take(points).ToList();
        while (found.Count < points)
        {
            found.Add(new Coin(null, Place.Deficit));
            coins.Add(found[^1]);
            owed++;
        }

        debits[source] = points;
        redeemed[source] = (points, found[0].Grant);
        foreach (var coin in found)
        {
            coin.Taker = source;
            Move(coin, Place.Redeemed, "Redemption", source, CheckoutRule, Held(now));
        }
    }

    public string Adjust(string source, int points, DateTimeOffset? expiresAt, DateTimeOffset now)
    {
        if (adjustments.TryGetValue(source, out var before))
        {
            return before == points ? "" : "RequestConflict";
        }

        Pass(now);
        if (-points > Count(Place.Available))
        {
            return "PointsInsufficient";
        }

        adjustments[source] = points;
        var at = Held(now);
        foreach (var coin in coins.Where(coin => coin.Place == Place.Available).OrderBy(coin => coin.Grant!.ExpiresAt ?? DateTimeOffset.MaxValue).ThenBy(coin => coin.Grant!.Number).Take(-points).ToList())
        {
            Move(coin, Place.Adjusted, "Adjustment", source, "", at);
        }

        Give(new(source, "", grants.Count) { Points = points, ExpiresAt = expiresAt, BuysServices = true }, Place.Adjusted, "Adjustment", at);
        Pass(now);
        return "";
    }

    /// <summary>What happened in another system, at its own time unless something has happened here since.</summary>
    public string Import(string source, int points, DateTimeOffset? expiresAt, DateTimeOffset at, DateTimeOffset now)
    {
        if (imports.TryGetValue(source, out var before))
        {
            return before == (points, points > 0 ? expiresAt : null) ? "" : "ImportedDifferently";
        }

        Pass(at);
        if (-points > Count(Place.Available))
        {
            return "PointsInsufficient";
        }

        imports[source] = (points, points > 0 ? expiresAt : null);
        var then = Held(at);
        foreach (var coin in coins.Where(coin => coin.Place == Place.Available).OrderBy(coin => coin.Grant!.ExpiresAt ?? DateTimeOffset.MaxValue).ThenBy(coin => coin.Grant!.Number).Take(-points).ToList())
        {
            Move(coin, Place.Adjusted, "Import", source, "import", then);
        }

        Give(new(source, "import", grants.Count) { Points = points, ExpiresAt = expiresAt, BuysServices = true }, Place.Issued, "Import", then);
        Pass(now);
        return "";
    }

    private void Give(Grant grant, Place from, string reason, DateTimeOffset at)
    {
        if (grant.Points > 0)
        {
            grants.Add(grant);
        }

        for (var given = 0; given < grant.Points; given++)
        {
            coins.Add(new(grant, from));
            grant.Coins.Add(coins[^1]);
            Credit(coins[^1], reason, grant.Source, grant.Rule, at);
        }
    }

    /// <summary>Points that are free again settle what is owed first, or expire at once.</summary>
    private string WhyNotAside(int points, bool isService, List<Aside> earlier, DateTimeOffset now)
    {
        var freed = earlier.OrderBy(aside => aside.Source, StringComparer.Ordinal).SelectMany(aside => aside.Coins).Skip(owed).Where(coin => !(coin.Grant!.ExpiresAt <= Held(now))).ToList();
        return Spendable(isService, now) + freed.Count(coin => !isService || coin.Grant!.BuysServices) >= points ? ""
            : Spendable(false, now) + freed.Count >= points ? "PointsNotEligible"
            : "PointsInsufficient";
    }

    private void Free(Aside aside, string state, DateTimeOffset effective)
    {
        foreach (var coin in aside.Coins)
        {
            Credit(coin, "Release", aside.Source, CheckoutRule, effective);
            coin.Taker = "";
        }

        aside.State = state;
    }
}
