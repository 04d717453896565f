using Encore.Loyalty.Ledger;
using Encore.Loyalty.Redemption;

namespace Encore.Loyalty.Tests.Ledger;

/// <summary>Tells what happens to one member's account, and holds every invariant of the ledger after every step.</summary>
internal sealed class AccountStory
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly List<Entry> entries = [];
    private int redemptions;

    public AccountView View { get; private set; } = AccountView.Of(MemberAccount.Open(MemberId.Of("shop", "ann")));

    public DateTimeOffset Now { get; private set; } = Start;

    public Moment Moment => Moment.At(Now, 1);

    public Balances Balances => View.Account.AsOf(Now).Balances;

    public IReadOnlyList<Entry> Entries => entries;

    public static SourceKey Order(string id) => SourceKey.Order(id);

    public AccountStory After(int days)
    {
        Now = Now.AddDays(days);
        return this;
    }

    public AccountStory Earn(string order, long points, int? maturesInDays = null, int? validDays = null, params RewardKind[] onlyFor)
    {
        Apply(Accrual.Decide(View, AwardOf(order, points, maturesInDays, validDays, onlyFor), Moment));
        return this;
    }

    /// <summary>Points that wait for something without a date.</summary>
    public AccountStory EarnWaiting(string order, long points)
    {
        Apply(Accrual.Decide(View, AwardOf(order, points) with { IsPending = true }, Moment));
        return this;
    }

    public Award AwardOf(string order, long points, int? maturesInDays = null, int? validDays = null, params RewardKind[] onlyFor) => new()
    {
        RuleId = "purchase",
        Source = Order(order),
        Points = Points.Of(points),
        IsPending = maturesInDays is not null,
        Terms = new()
        {
            Kind = SourceKind.Purchase,
            MaturesAt = maturesInDays is { } days ? Now.AddDays(days) : null,
            ExpiresAt = validDays is { } valid ? Now.AddDays(valid) : null,
            RedeemableFor = onlyFor.Length == 0 ? Eligibility.Everything : Eligibility.Only(onlyFor),
        },
        Details = new() { Points = points },
    };

    /// <summary>What may stand of an order's award.</summary>
    public AccountStory Align(string order, long target, ClawbackPolicy policy = ClawbackPolicy.CarryDeficit)
    {
        Apply(Clawback.Decide(View, new() { Source = Order(order), RuleId = "purchase", Target = Points.Of(target), Policy = policy, Grace = TimeSpan.FromDays(14) }, Moment));
        return this;
    }

    public Refusal? Spend(long cost, RewardKind? kind = null, string? request = null) =>
        Apply(Redeem.Decide(View, new(SourceKey.Redemption(request ?? $"r{++redemptions}"), "reward", kind ?? RewardKind.Coupon, Points.Of(cost), null), Moment)).Refusal;

    public AccountStory Return(string request, decimal paidShare)
    {
        Apply(PointsReturn.Decide(View, SourceKey.Redemption(request), paidShare, TimeSpan.FromDays(14), Moment));
        return this;
    }

    /// <summary>Sets points aside; null when it went well.</summary>
    public Refusal? SetAside(string request, long points, int hours = 1, string order = "cart", RewardKind? kind = null) =>
        Apply(Reserve.Decide(View, new(SourceKey.Spending(request), order, kind ?? RewardKind.Coupon, Points.Of(points), TimeSpan.FromHours(hours)), Moment)).Refusal;

    public Refusal? Use(string request) => Apply(ReservationEnd.Redeem(View, SourceKey.Spending(request), Moment)).Refusal;

    public Refusal? Free(string request) => Apply(ReservationEnd.Release(View, SourceKey.Spending(request), Moment)).Refusal;

    public ReservationState StateOf(string request) => ReservationStanding.Of(View, SourceKey.Spending(request), Now).State;

    public AccountStory Give(string request, long points, int? validDays = null)
    {
        var terms = new LotTerms { Kind = SourceKind.Manual, ExpiresAt = validDays is { } days ? Now.AddDays(days) : null };
        Apply(Adjustment.Credit(View, SourceKey.Adjustment(request), Points.Of(points), terms, "sorry", Moment));
        return this;
    }

    public Refusal? TakeByHand(string request, long points) => Apply(Adjustment.Debit(View, SourceKey.Adjustment(request), Points.Of(points), "mistake", Moment)).Refusal;

    public AccountStory Debited(string request, long points, RewardKind? kind = null)
    {
        Apply(PlatformDebit.Decide(View, SourceKey.Spending(request), "order", kind ?? RewardKind.Coupon, Points.Of(points), Moment));
        return this;
    }

    public AccountStory After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public AccountStory ReturnSpending(string request, decimal paidShare)
    {
        Apply(PointsReturn.Decide(View, SourceKey.Spending(request), paidShare, TimeSpan.FromDays(14), Moment));
        return this;
    }

    public Decision Apply(Decision decision)
    {
        View = decision.After;
        entries.AddRange(decision.Entries);
        Invariants.Hold(View.Account, entries);
        return decision;
    }
}
