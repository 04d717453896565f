namespace Encore.Loyalty.Model.Reference;

/// <summary>
/// The slow reference: everything a history has led to, worked out anew from its happenings, point by point. Written from the design, shares nothing with the engine but ids and numbers.
/// </summary>
internal sealed partial class ReferenceShop
{
    public const int Members = 2;

    private readonly List<(DateTimeOffset From, Rules Rules)> programs = [];
    private readonly List<Known> inbox = [];
    private readonly List<Ticket> tickets = [];
    private readonly Purse[] purses = [.. Enumerable.Range(0, Members).Select(_ => new Purse())];

    private ReferenceShop(History history) => programs.Add((history.Opening, history.Rules));

    public IReadOnlyList<Purse> Purses => purses;

    public IReadOnlyList<Ticket> Tickets => tickets;

    /// <summary>What the last step was answered: empty, or the name of the refusal.</summary>
    public string Answer { get; private set; } = "";

    public static ReferenceShop After(History history, IReadOnlyList<Happening> happenings)
    {
        var shop = new ReferenceShop(history);
        foreach (var happening in happenings)
        {
            shop.Happen(happening);
        }

        return shop;
    }

    public bool IsIssued(int who, int request) => tickets.Exists(ticket => ticket.Asker == who && ticket.Request == request);

    public Rules RulesAt(DateTimeOffset instant) => programs.FindLast(program => program.From <= instant) is { Rules: { } rules } ? rules : programs[0].Rules;

    private void Happen(Happening happening)
    {
        Answer = "";
        var now = happening.Now;
        PassTime(now);
        foreach (var fact in happening.Delivered)
        {
            if (!inbox.Exists(known => known.Fact.Key == fact.Key))
            {
                inbox.Add(new(fact, inbox.Count));
            }
        }

        switch (happening.Step)
        {
            case Step.Work { Fault: not Fault.CrashBefore } work:
                WorkOff(now, work.Fault);
                break;
            case Step.ClockBack:
                WorkOff(now);
                break;
            case Step.Redeem redeem:
                Answer = Redeem(redeem, now);
                break;
            case Step.Reserve reserve:
                Answer = Change(reserve.Who, reserve.Request, reserve.Order, now, ticket => (ticket.Status, ticket.Order) = ("Reserved", reserve.Order));
                break;
            case Step.Release release:
                Answer = Change(release.Who, release.Request, release.Order, now, ticket => (ticket.Status, ticket.Order) = ("Issued", 0));
                break;
            case Step.SetAside or Step.UseAside or Step.FreeAside or Step.Debit or Step.Adjust or Step.TakeOver:
                Answer = AtCheckout(happening.Step, now);
                break;
            case Step.Block block:
                Answer = Hold(RootOf(block.Who), Standing.Blocked);
                break;
            case Step.Unblock unblock:
                Answer = Hold(RootOf(unblock.Who), Standing.Active);
                break;
            case Step.Publish publish:
                programs.Add((now > programs[^1].From ? now : programs[^1].From, publish.Rules));
                break;
        }

        PassTime(now);
    }

    private void PassTime(DateTimeOffset now)
    {
        foreach (var purse in purses)
        {
            purse.Pass(now);
        }
    }

    private void WorkOff(DateTimeOffset now, Fault fault = Fault.None)
    {
        var due = inbox.Where(known => known.IsPending).OrderBy(known => known.Fact.At).ThenBy(known => known.Arrival).ToList();

        // What concerns more than one member goes fact by fact, and a crash comes after the first.
        var isSingly = due.Exists(known => known.Fact.About.StartsWith("member", StringComparison.Ordinal) || IsFamily(known.Fact.Who));
        foreach (var known in isSingly && fault == Fault.CrashAfter ? due.Take(1) : due)
        {
            var told = Told(known.Fact.Who, known.Fact.About, now > known.Fact.At ? now : known.Fact.At);
            known.IsHeld = IsBlocked(known.Fact) && !told.Exists(other => other.Basket is { Foreign: true });
            known.IsRefused = (IsErased(known.Fact.Who) && known.Fact.Kind != "erased") || !Judge(known.Fact, told, now);
            known.IsPending = false;
        }
    }

    /// <summary>What is known of an order, product or share of a member, under any of its names, by time.</summary>
    private List<Fact> Told(int who, string about, DateTimeOffset until) =>
    [
        .. inbox.Where(other => IsOfOne(other.Fact.Who, who) && other.Fact.About == about && !other.IsRefused && other.Fact.At <= until)
            .OrderBy(other => other.Fact.At).ThenBy(other => other.Arrival).Select(other => other.Fact),
    ];

    private bool IsOfOne(int who, int other) => who == other || (RootOf(who) == RootOf(other) && !IsErased(who));

    private string Redeem(Step.Redeem step, DateTimeOffset now)
    {
        if (tickets.Find(ticket => ticket.Asker == step.Who && ticket.Request == step.Request && ticket.Owner == RootOf(step.Who)) is { } issued)
        {
            return issued.Reward == step.Reward ? "" : "RequestConflict";
        }

        var rules = RulesAt(now);
        var who = RootOf(step.Who);
        if (WhyClosed(who) is { Length: > 0 } closed)
        {
            return closed;
        }

        if (step.Reward is not ("coupon" or "service"))
        {
            return "RewardUnknown";
        }

        var cost = step.Reward == "service" ? rules.Cost / 2 : rules.Cost;
        var ticket = new Ticket(step.Who, step.Request, step.Reward, cost, now, step.Reward == "service" ? null : Days.End(now, 0, 20, rules.Zone));
        var refusal = purses[who].Spend(ticket.Source, step.Reward, cost, step.Reward == "service", now);
        if (refusal.Length == 0)
        {
            ticket.Owner = who;
            tickets.Add(ticket);
        }

        return refusal;
    }

    private string Change(int who, int request, int order, DateTimeOffset now, Action<Ticket> change)
    {
        var ticket = tickets.Find(ticket => ticket.Asker == who && ticket.Request == request && ticket.Owner == RootOf(who));
        var isOwn = ticket is { Status: "Reserved" } && ticket.Order == order;
        var refusal = ticket is null ? "VoucherUnknown" : isOwn ? "" : ticket.Status != "Issued" ? "VoucherUsed" : ticket.ExpiresAt <= now ? "VoucherExpired" : ticket.Reward == "service" ? "VoucherNotForOrders" : "";
        if (refusal.Length == 0)
        {
            change(ticket!);
        }

        return refusal;
    }
}
