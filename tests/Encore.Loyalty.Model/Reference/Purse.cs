namespace Encore.Loyalty.Model.Reference;

/// <summary>One member's points, one by one.</summary>
internal sealed partial class Purse
{
    private readonly List<Coin> coins = [];
    private readonly List<Grant> grants = [];
    private readonly Dictionary<(string Taker, Grant? Grant), int> touched = [];
    private readonly List<Movement> moves = [];
    private int owed;

    public IReadOnlyList<Coin> Coins => coins;

    public IReadOnlyList<Grant> Grants => grants;

    /// <summary>How many points moved, by kind of movement.</summary>
    public Dictionary<Movement, long> Journal()
    {
        var journal = new Dictionary<Movement, long>();
        for (var (from, index) = (0, 1); index <= moves.Count; index++)
        {
            if (index == moves.Count || moves[index] != moves[from])
            {
                journal[moves[from]] = journal.GetValueOrDefault(moves[from]) + index - from;
                from = index;
            }
        }

        return journal;
    }

    /// <summary>No movement holds from before the one before it.</summary>
    public DateTimeOffset Last { get; private set; } = DateTimeOffset.UnixEpoch;

    public int Count(Place place) => coins.Count(coin => coin.Place == place);

    /// <summary>By place: what was moved in by an instant, less what was moved out.</summary>
    public long[] BalancesAt(DateTimeOffset instant)
    {
        var sums = new long[Enum.GetValues<Place>().Length];
        foreach (var move in moves.TakeWhile(move => move.Effective <= instant))
        {
            sums[(int)move.From]--;
            sums[(int)move.To]++;
        }

        return sums;
    }

    public DateTimeOffset Held(DateTimeOffset now) => now > Last ? now : Last;

    /// <summary>Lets time alone do its work: each thing at its own instant, maturities before expiries, older awards first.</summary>
    public void Pass(DateTimeOffset now)
    {
        var until = Held(now);
        while (Due(until) is var (at, grant, isMaturity) && grant is not null)
        {
            var effective = Held(at);
            foreach (var coin in grant.Coins.Where(coin => coin.Place == Place.Pending || (!isMaturity && coin.Place == Place.Available)))
            {
                if (isMaturity)
                {
                    Credit(coin, "Maturity", grant.Source, grant.Rule, effective);
                }
                else
                {
                    Move(coin, Place.Expired, "Expiry", grant.Source, grant.Rule, effective);
                }
            }
        }
    }

    public DateTimeOffset? NextMaturity(DateTimeOffset now) => Coming(now, Place.Pending, grant => grant.MaturesAt);

    public DateTimeOffset? NextExpiry(DateTimeOffset now) => Coming(now, Place.Available, grant => grant.ExpiresAt);

    private DateTimeOffset? Coming(DateTimeOffset now, Place place, Func<Grant, DateTimeOffset?> when) =>
        coins.Where(coin => coin.Place == place).Select(coin => when(coin.Grant!)).Where(at => at > now).Min();

    private (DateTimeOffset At, Grant? Grant, bool IsMaturity) Due(DateTimeOffset until)
    {
        (DateTimeOffset At, Grant? Grant, bool IsMaturity) first = default;
        foreach (var grant in grants)
        {
            Consider(grant.MaturesAt, grant, true);
            Consider(grant.ExpiresAt, grant, false);
        }

        return first;

        void Consider(DateTimeOffset? at, Grant grant, bool isMaturity)
        {
            var isFirst = at <= until && (first.Grant is null || at < first.At || (at == first.At && isMaturity && !first.IsMaturity));
            if (isFirst && grant.Coins.Exists(coin => coin.Place == Place.Pending || (!isMaturity && coin.Place == Place.Available)))
            {
                first = (at!.Value, grant, isMaturity);
            }
        }
    }

    /// <summary>A point comes in: what is owed is settled before anything can be spent.</summary>
    private void Credit(Coin coin, string reason, string source, string rule, DateTimeOffset effective)
    {
        var settles = owed > 0;
        owed -= settles ? 1 : 0;
        Move(coin, settles ? Place.Deficit : Place.Available, settles ? "Settlement" : reason, source, rule, effective);
    }

    private void Move(Coin coin, Place to, string reason, string source, string rule, DateTimeOffset effective)
    {
        moves.Add(new(coin.Place, to, coin.Grant?.Name ?? "", reason, source, rule, effective));
        if (coin.Taker.Length > 0)
        {
            touched[(coin.Taker, coin.Grant)] = moves.Count;
        }

        coin.Place = to;
        Last = effective;
    }
}
