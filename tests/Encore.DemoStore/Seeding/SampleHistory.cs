using System.Text.Json;

namespace Encore.DemoStore.Seeding;

/// <summary>Lives the sample past: the same services as always, with the clock held at each day in turn.</summary>
public sealed class SampleHistory(
    DemoClock clock,
    ShopDatabase database,
    Registration registration,
    CartStore carts,
    CheckoutDesk checkout,
    OrderDesk orders,
    ReviewDesk reviews,
    ReviewStore written)
{
    readonly Dictionary<string, Customer> people = [];

    /// <param name="now">When the shop opens; nothing in the past happens at or after it.</param>
    /// <param name="withPast">False: only the people.</param>
    public async Task Write(DateTimeOffset now, bool withPast)
    {
        var file = JsonSerializer.Deserialize<HistoryFile>(EmbeddedFile.Read("history.json"), JsonSerializerOptions.Web)!;
        var timeline = new Timeline(now);
        foreach (var person in file.People)
        {
            timeline.At(withPast ? person.Joined : 0, () => Join(person));
        }

        if (withPast)
        {
            var addresses = file.People.ToDictionary(person => person.Key);
            file.Orders.ToList().ForEach(order => Plan(timeline, order, addresses[order.Who]));
            file.Reviews.ToList().ForEach(review => Plan(timeline, review));
        }

        foreach (var (at, act) in timeline.InOrder())
        {
            clock.HoldAt(at);
            await act();
        }
    }

    void Plan(Timeline timeline, HistoryOrder plan, HistoryPerson person)
    {
        long id = 0;
        timeline.At(plan.Day, async () => id = await Place(plan, person));
        After(plan.Paid, () => orders.Pay(id));
        After(plan.Sent, () => orders.Fulfil(id));
        After(plan.BackAfter, () => orders.Refund(id, RefundOf(plan, id)));
        After(plan.Cancelled, () => orders.Cancel(id));

        void After(int? days, Func<Task<OrderOutcome>> act)
        {
            if (days is { } later)
            {
                timeline.At(plan.Day - later, async () => Expect((await act()).Refusal));
            }
        }
    }

    void Plan(Timeline timeline, HistoryReview plan)
    {
        timeline.At(plan.Day, async () => Expect(
            await reviews.Write(people[plan.Who], new ReviewDraft(plan.Product, plan.Rating, plan.Title, plan.Body))));
        if (plan.Approved is { } approved)
        {
            timeline.At(plan.Day - approved, () => reviews.Approve(Find(plan)));
        }

        if (plan.Withdrawn is { } withdrawn)
        {
            timeline.At(plan.Day - withdrawn, () => reviews.Withdraw(Find(plan)));
        }
    }

    async Task Join(HistoryPerson person)
    {
        var role = person.Owner ? Role.Owner : Role.Shopper;
        var request = new NewCustomer(person.Name, person.Email, person.Language, Story: person.Key, Role: role);
        people[person.Key] = (await registration.Register(request))!;
    }

    async Task<long> Place(HistoryOrder plan, HistoryPerson person)
    {
        var cart = $"history-{plan.Who}-{plan.Day}";
        using (var sql = database.Open())
        {
            foreach (var (product, quantity) in plan.Goods)
            {
                carts.Add(sql, cart, product, quantity);
            }

            carts.SetCoupon(sql, cart, plan.Coupon);
        }

        var details = new CheckoutDetails(
            person.Name, person.Email, person.Street, person.City, person.PostalCode, person.Country, plan.Shipping);
        var payment = plan.Invoice ? PaymentMethod.Invoice : PaymentMethod.Now;
        var result = await checkout.Place(
            new CheckoutRequest(cart, people[plan.Who], details, payment, cart, person.Language));
        Expect(result.Refusal);
        return result.Order!.Id;
    }

    RefundRequest RefundOf(HistoryOrder plan, long id)
    {
        using var sql = database.Open();
        var lines = new OrderStore().Find(sql, id)!.Lines.ToDictionary(line => line.ProductId, line => line.Id);
        var pieces = (plan.Back ?? new Dictionary<string, int>()).ToDictionary(it => lines[it.Key], it => it.Value);
        return new RefundRequest($"history-{id}", plan.Amount, pieces, false, plan.Reason);
    }

    long Find(HistoryReview plan)
    {
        using var sql = database.Open();
        return written.FindBy(sql, people[plan.Who].Id, plan.Product)!.Id;
    }

    static void Expect(string? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"The sample history does not work out: {refusal}");
        }
    }
}
