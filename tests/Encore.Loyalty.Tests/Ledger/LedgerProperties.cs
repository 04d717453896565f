using Encore.Loyalty.Ledger;
using Encore.Loyalty.Redemption;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Ledger;

/// <summary>Random histories of one account; <see cref="AccountStory"/> holds every invariant after every step.</summary>
public sealed class LedgerProperties
{
    [Test]
    public void Every_invariant_holds_after_every_step_of_any_history() =>
        Check.One(Repeatable.Config.WithMaxTest(2000), Prop.ForAll(Histories(), steps => Play(steps)));

    [Test]
    public void Taking_everything_back_and_letting_everything_expire_leaves_exactly_what_was_spent()
    {
        Check.One(Repeatable.Config.WithMaxTest(500), Prop.ForAll(Histories(), steps =>
        {
            var story = Play(steps);
            foreach (var order in Enumerable.Range(0, 4))
            {
                if (story.Entries.Any(entry => entry.Source == AccountStory.Order($"{order}")))
                {
                    story.Align($"{order}", 0);
                }
            }

            var balances = story.After(2000).Balances;
            Assert.That(balances.Pending + balances.Reserved, Is.Zero);
            Assert.That(balances.Available, Is.LessThanOrEqualTo(story.Entries.Where(entry => entry.From is LedgerAccount.Adjusted or LedgerAccount.Redeemed).Sum(entry => entry.Points.Value)), "only what was given by hand or returned");
            Assert.That(balances.Redeemed + balances.Expired + balances.ClawedBack + balances.Adjusted + balances.Deficit + balances.Available, Is.EqualTo(-balances.Issued));
        }));
    }

    private static AccountStory Play(IEnumerable<(int What, int Order, int Amount)> steps)
    {
        var story = new AccountStory();
        foreach (var (what, order, amount) in steps)
        {
            Step(story, what, $"{order}", amount);
        }

        return story;
    }

    private static void Step(AccountStory story, int what, string order, int amount)
    {
        var isGranted = story.Entries.Any(entry => entry.Source == AccountStory.Order(order));
        var isRedeemed = story.Entries.Any(entry => entry.Source == SourceKey.Redemption(order));
        _ = (what, isGranted, isRedeemed) switch
        {
            (0, _, _) => story.Earn(order, amount + 1, maturesInDays: amount % 3 == 0 ? null : amount % 20, validDays: amount % 4 == 0 ? null : 10 + amount),
            (1, true, _) => story.Align(order, Math.Min(amount, story.Entries.Where(entry => entry.Source == AccountStory.Order(order) && entry.From == LedgerAccount.Issued).Sum(entry => entry.Points.Value)), (ClawbackPolicy)(amount % 3)),
            (2, _, false) => Spent(story, amount + 1, order),
            (3, _, true) => story.Return(order, amount % 101 / 100m),
            (4, _, _) => story.After(amount - 3),
            (5, _, _) => SetAside(story, order, amount),
            (6, _, _) => Ended(story, order, amount % 2 == 0),
            (7, _, _) => story.ReturnSpending(order, amount % 101 / 100m),
            (8, _, _) => story.Give($"{order}-{amount}", amount + 1, amount % 2 == 0 ? null : amount),
            (9, _, _) => Taken(story, order, amount),
            _ => story,
        };
    }

    private static AccountStory Spent(AccountStory story, long cost, string request)
    {
        story.Spend(cost, request: request);
        return story;
    }

    private static AccountStory SetAside(AccountStory story, string order, int amount)
    {
        if (story.StateOf(order) == ReservationState.Unknown)
        {
            story.SetAside(order, amount + 1, hours: (amount * 5) + 1, order: $"cart{amount % 2}");
        }

        return story;
    }

    private static AccountStory Ended(AccountStory story, string order, bool redeems)
    {
        _ = redeems ? story.Use(order) : story.Free(order);
        return story;
    }

    private static AccountStory Taken(AccountStory story, string order, int amount)
    {
        if (amount % 2 == 0)
        {
            story.TakeByHand($"t{order}-{amount}", amount + 1);
            return story;
        }

        return story.Debited($"d{order}", amount);
    }

    private static Arbitrary<(int What, int Order, int Amount)[]> Histories() =>
        (from what in Gen.Choose(0, 9)
         from order in Gen.Choose(0, 3)
         from amount in Gen.Choose(0, 120)
         select (what, order, amount)).ArrayOf().Resize(40).ToArbitrary();
}
