namespace Encore.Loyalty.Model.Reference;

/// <summary>One member's points, one by one.</summary>
internal sealed partial class Purse
{
    private List<Coin> coins = [];
    private List<Grant> grants = [];
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
                // How a merge is booked is the ledger's own affair; that nothing is lost by it the balances say.
                if (moves[from].Reason == "Transfer")
                {
                    from = index;
                    continue;
                }

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
        while (Due(until) is var (at, kind, grant, aside) && (grant is not null || aside is not null))
        {
            var effective = Held(at);
            if (aside is not null)
            {
                Free(aside, "Expired", effective);
                continue;
            }

            var isMaturity = kind == 0;
            foreach (var coin in grant!.Coins.Where(coin => coin.Place == Place.Pending || (!isMaturity && coin.Place == Place.Available)))
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

    /// <summary>What comes first; at the same instant maturities (0), then timeouts (1), then expiries (2), and older awards before younger ones.</summary>
    private (DateTimeOffset At, int Kind, Grant? Grant, Aside? Aside) Due(DateTimeOffset until)
    {
        (DateTimeOffset At, int Kind, Grant? Grant, Aside? Aside) first = (DateTimeOffset.MaxValue, 3, null, null);
        foreach (var grant in grants)
        {
            if (IsNext(grant.MaturesAt, 0) && grant.Coins.Exists(coin => coin.Place == Place.Pending))
            {
                first = (grant.MaturesAt!.Value, 0, grant, null);
            }

            if (IsNext(grant.ExpiresAt, 2) && grant.Coins.Exists(coin => coin.Place is Place.Pending or Place.Available))
            {
                first = (grant.ExpiresAt!.Value, 2, grant, null);
            }
        }

        foreach (var aside in asides.Where(aside => aside.State == "Open").OrderBy(aside => aside.Source, StringComparer.Ordinal))
        {
            first = IsNext(aside.ExpiresAt, 1) ? (aside.ExpiresAt, 1, null, aside) : first;
        }

        return first;

        bool IsNext(DateTimeOffset? at, int kind) => at <= until && (at < first.At || (at == first.At && kind < first.Kind));
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
        coin.TakenAt = moves.Count;
        coin.Place = to;
        Last = effective;
    }
}
