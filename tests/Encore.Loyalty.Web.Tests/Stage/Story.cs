using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Web.Tests.Stage;

/// <summary>A member whose history is made by the core's own decisions, one after another in time.</summary>
public sealed class Story(string customer, string programDocument)
{
    public static readonly DateTimeOffset Start = new(2026, 2, 20, 10, 0, 0, TimeSpan.Zero);

    internal static readonly IEarningRule[] Rules = [new PurchaseRule(), new FixedRule<ReviewApproved>(SourceKind.Review), new FixedRule<Processing.Events.Shared>(SourceKind.Share)];

    private readonly EarningRules rules = new(Rules, []);


    public Story()
        : this("ada", DefaultProgram.Document("Europe/Berlin"))
    {
    }

    public LoyaltyProgram Program { get; } = ProgramOf(programDocument);

    public MemberId Member { get; } = MemberId.Of("shop", customer);

    public AccountView View { get; private set; } = AccountView.Of(MemberAccount.Open(MemberId.Of("shop", customer)));

    public List<Voucher> Vouchers { get; } = [];

    public DateTimeOffset Now { get; private set; } = Start;

    public IReadOnlyList<Entry> History => [.. View.Entries.Reverse()];

    public static ProgramReading Read(string document) => new ProgramReader(Rules).Read(document);

    public static LoyaltyProgram ProgramOf(string document)
    {
        var reading = Read(document);
        return reading.Program ?? throw new InvalidOperationException(string.Join(" ", reading.Errors));
    }

    public Story After(int days)
    {
        Now = Now.AddDays(days);
        return this;
    }

    public Story Buys(string order, decimal net) => Earns(new OrderPaid
    {
        Member = Member,
        OccurredAt = Now,
        OrderId = order,
        Order = OrderOf(net),
    });

    public Story Reviews(string product) => Earns(new ReviewApproved { Member = Member, OccurredAt = Now, ReviewId = "r-" + product, ProductId = product });

    public Story Shares(string share) => Earns(new Processing.Events.Shared { Member = Member, OccurredAt = Now, ShareId = share });

    /// <param name="left">How many points of the award may stand.</param>
    /// <param name="paidShare">The part of the order still paid for; null for a review.</param>
    public Story Keeps(SourceKey source, string rule, long left, decimal? paidShare) =>
        Take(Clawback.Decide(View, new() { Source = source, RuleId = rule, Target = Points.Of(left), PaidShare = paidShare, Grace = TimeSpan.FromDays(14) }, At));

    public Story LosesAll(string note) => Adjusts(note, -View.Account.AsOf(Now).Balances.Available);

    /// <summary>None of the award may stand, and what is not there is not asked for.</summary>
    public Story Forgives(SourceKey source, string rule) => Take(Clawback.Decide(View, new() { Source = source, RuleId = rule, Target = Points.Zero, Policy = ClawbackPolicy.WithinBalance }, At));

    /// <summary>Is erased: gives up what is left.</summary>
    public Story Leaves() => Take(Forfeit.Decide(View, At));

    public Story Redeems(string rewardId, string request)
    {
        var reward = Program.RewardOf(rewardId)!;
        var source = SourceKey.Redemption(request);
        var voucher = new Voucher
        {
            Code = $"7K3M-{request.ToUpperInvariant().PadRight(4, 'X')[..4]}-Q2RT", Member = Member, RewardId = rewardId, Kind = reward.Kind, Value = Money.Of(reward.Value, "USD"),
            IssuedAt = Now, ExpiresAt = reward.Validity?.EndFrom(Now, Program.Zone), Source = source,
        };
        Take(Redeem.Decide(View, new(source, rewardId, reward.Kind, Points.Of(reward.Cost), voucher.Code), At));
        Vouchers.Insert(0, voucher);
        return this;
    }

    public Story GetsBack(string request, decimal paidShare) =>
        Take(PointsReturn.Decide(View, SourceKey.Redemption(request), paidShare, TimeSpan.FromDays(14), At));

    public Story Uses(string code, string order, VoucherStatus status = VoucherStatus.Used)
    {
        var index = Vouchers.FindIndex(voucher => voucher.Code == code);
        Vouchers[index] = Vouchers[index] with { Status = status, OrderId = order };
        return this;
    }

    public Story Becomes(MemberStatus status)
    {
        View = View with { Account = View.Account with { Status = status } };
        return this;
    }

    /// <summary>Records what time alone has moved by now.</summary>
    public Story Settled() => Take(TimePassing.Decide(View, Moment.At(Now)));

    /// <summary>Gives the award of an order that waited for its fulfilment its date.</summary>
    public Story Receives(string order, int days) =>
        Take(Dating.Decide(View, SourceKey.Order(order), "purchase", Now.AddDays(days), At));

    public Story Imports(long points, string id) => Take(Importing.Decide(
        View, new() { Source = SourceKey.Of("import", id), Points = points, Terms = new() { Kind = SourceKind.Manual, ExpiresAt = Now.AddDays(100) }, At = Now.AddDays(-30), Id = id }, At));

    public Story Adjusts(string note, long points = 25)
    {
        var source = SourceKey.Adjustment($"a{View.Account.LastSequence}");
        var by = At with { Actor = "admin" };
        return Take(points > 0
            ? Adjustment.Credit(View, source, Points.Of(points), new() { Kind = SourceKind.Manual }, note, by)
            : Adjustment.Debit(View, source, Points.Of(-points), note, by));
    }

    public Story SetsAside(string request, string order, long points) =>
        Take(Reserve.Decide(View, new(SourceKey.Spending(request), order, RewardKind.Coupon, Points.Of(points), TimeSpan.FromHours(1)), At));

    public Story UsesReserved(string request) => Take(ReservationEnd.Redeem(View, SourceKey.Spending(request), At));

    public Story Frees(string request) => Take(ReservationEnd.Release(View, SourceKey.Spending(request), At));

    /// <summary>The platform took points and could not be refused.</summary>
    public Story IsDebited(string request, string order, long points) =>
        Take(PlatformDebit.Decide(View, SourceKey.Spending(request), order, RewardKind.Coupon, Points.Of(points), At));

    /// <summary>Another member's whole standing comes over.</summary>
    public Story Absorbs(Story other) =>
        Take(AccountMerge.Decide(other.View, other.View.Entries, View, "m1", At).Into);

    /// <summary>Changes an entry behind the ledger's back.</summary>
    public void Tamper(long sequence) =>
        View = View with { Entries = [.. View.Entries.Select(entry => entry.Sequence == sequence ? entry with { Points = entry.Points + Points.Of(1000) } : entry)] };

    public IReadOnlyList<Award> AwardsFor(decimal net) =>
        [.. rules.AwardsFor(new OrderPaid { Member = Member, OccurredAt = Now, OrderId = "cart", Order = OrderOf(net) }, Program, EarningMember.Unknown)];

    private static OrderFacts OrderOf(decimal net) =>
        new() { Currency = Currency.Of("USD"), Lines = [new() { LineId = "1", ProductId = "desk", Net = net }], Total = net };

    private Moment At => Moment.At(Now, programVersion: 1);

    private Story Earns(LoyaltyEvent fact)
    {
        foreach (var award in rules.AwardsFor(fact, Program, EarningMember.Unknown))
        {
            Take(Accrual.Decide(View, award, At));
        }

        return this;
    }

    private Story Take(Decision decision)
    {
        Assert.That(decision.Refusal, Is.Null);
        View = decision.After;
        return this;
    }
}
