using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Redemption;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>Points set aside, notes, and changes of status.</summary>
public abstract partial class StorageContract
{
    [Test]
    public async Task An_open_reservation_comes_back_with_the_account_wherever_it_is_read()
    {
        var reserved = await SetAsideAsync(Ann, "r-1", 70);
        var expected = reserved.After.Account.Reservations;

        Assert.That(expected.Single().Draws.ToString(), Is.EqualTo("1:50 2:20"));
        Assert.That((await LoadAsync(Ann)).View.Account.Reservations, Is.EqualTo(expected));
        Assert.That((await Store.Reader.AccountAsync(Ann))!.Reservations, Is.EqualTo(expected));
        Assert.That((await Store.Reader.MembersAsync("", null, 10)).Single().Reservations, Is.EqualTo(expected));
        Assert.That((await Store.Reader.AccountsAsync(null, 10)).Single().Reservations, Is.EqualTo(expected));
        Assert.That((await LoadAsync(Bob)).View.Account.Reservations, Is.Empty);
    }

    [Test]
    public async Task A_reservation_that_was_redeemed_is_gone_and_its_points_are_spent()
    {
        await SetAsideAsync(Ann, "r-1", 70);
        var source = SourceKey.Spending("r-1");
        await MustCommitAsync(Sample.Commit(ReservationEnd.Redeem((await LoadAsync(Ann, source)).View, source, Moment.At(Now))));

        var view = (await LoadAsync(Ann, source)).View;
        Assert.That(view.Account.Reservations, Is.Empty);
        Assert.That((view.Account.Balances.Reserved, view.Account.Balances.Redeemed), Is.EqualTo((0L, 70L)));
        Assert.That(ReservationStanding.Of(view, source, Now).State, Is.EqualTo(ReservationState.Redeemed));
    }

    [Test]
    public async Task A_member_is_due_when_a_reservation_runs_out()
    {
        await SetAsideAsync(Ann, "r-1", 70);

        Assert.That(await Store.Reader.DueAsync(Now.AddHours(1).AddMilliseconds(-1), 10), Is.Empty);
        Assert.That(await Store.Reader.DueAsync(Now.AddHours(1), 10), Is.EqualTo(new[] { Ann }));
    }

    [Test]
    public async Task Of_parallel_reservations_that_together_exceed_the_balance_exactly_as_many_are_taken_as_there_are_points_for()
    {
        await EarnAsync(Ann, Sample.Award("1", 100));
        var taken = await TogetherAsync(8, async index =>
        {
            while (true)
            {
                var decision = Reserving((await LoadAsync(Ann)).View, $"r-{index}", 30);
                if (decision.IsRefused || await Store.Ledger.CommitAsync([Sample.Commit(decision)]))
                {
                    return !decision.IsRefused;
                }
            }
        });

        Assert.That(taken.Count(isTaken => isTaken), Is.EqualTo(3));
        Assert.That((await LoadAsync(Ann)).View.Account.Reservations.Sum(reservation => reservation.Points.Value), Is.EqualTo(90));
    }

    [Test]
    public async Task A_persons_note_comes_back_as_it_was_written()
    {
        var decision = Adjustment.Credit((await LoadAsync(Ann)).View, SourceKey.Adjustment("a-1"), Points.Of(5), new() { Kind = SourceKind.Manual }, Difficult, Moment.At(Now, actor: "staff"));
        await MustCommitAsync(Sample.Commit(decision));

        Assert.That((await Store.Reader.HistoryAsync(Ann, null, 10)).Single(), Is.EqualTo(decision.Entries.Single()));
        Assert.That((await LoadAsync(Ann, SourceKey.Adjustment("a-1"))).View.Entries.Single().Note, Is.EqualTo(Difficult));
    }

    [Test]
    public async Task Who_changed_a_members_status_is_kept_in_order()
    {
        var (blocked, active) = (new StatusChange(Ann, Now, MemberStatus.Blocked, "staff", Difficult), new StatusChange(Ann, Now, MemberStatus.Active, "other", ""));
        foreach (var change in new[] { blocked, active })
        {
            var account = (await LoadAsync(Ann)).View.Account with { Status = change.Status };
            await MustCommitAsync(Sample.Touch(account) with { StatusChange = change });
        }

        Assert.That(await Store.Records.StatusesAsync(Ann), Is.EqualTo(new[] { blocked, active }));
        Assert.That(await Store.Records.StatusesAsync(Bob), Is.Empty);
    }

    [Test]
    public async Task Everything_that_was_recorded_of_a_member_can_be_read()
    {
        await Store.Inbox.RecordAsync([Sample.Fact(Ann, "s-2", 5), Sample.Fact(Ann, "s-1", 1), Sample.Fact(Bob, "s-3")]);
        await MustCommitAsync(Sample.Touch(MemberAccount.Open(Ann)) with { Messages = [Sample.Message(Ann, second: 9), Sample.Message(Ann, second: 3)] });

        Assert.That((await Store.Records.FactsAsync(Ann)).Select(fact => fact.Origin.Id), Is.EqualTo(new[] { "s-2", "s-1" }));
        Assert.That((await Store.Records.MessagesAsync(Ann)).Select(message => message.CreatedAt.Second), Is.EqualTo(new[] { Now.AddSeconds(9).Second, Now.AddSeconds(3).Second }));
    }

    /// <summary>Two lots of 50, and points of them set aside for an hour.</summary>
    private async Task<Decision> SetAsideAsync(MemberId member, string request, long points)
    {
        await EarnAsync(member, Sample.Award("1", 50));
        await EarnAsync(member, Sample.Award("2", 50));
        var decision = Reserving((await LoadAsync(member)).View, request, points);
        await MustCommitAsync(Sample.Commit(decision));
        return decision;
    }

    private Decision Reserving(AccountView view, string request, long points) =>
        Reserve.Decide(view, new(SourceKey.Spending(request), $"cart-{request}", RewardKind.Coupon, Points.Of(points), TimeSpan.FromHours(1)), Moment.At(Now, 1));
}
