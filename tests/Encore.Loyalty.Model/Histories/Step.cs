namespace Encore.Loyalty.Model.Histories;

/// <summary>One thing that happens. Ids are small numbers; what does not apply (a refund of an order that was never placed) has no effect.</summary>
public abstract record Step
{
    public sealed override string ToString() => Spelling.Of(this);

    public sealed record Place(int Order, Basket Basket, Delivery Delivery = Delivery.Once, int Who = 0) : Step;

    public sealed record Pay(int Order, Delivery Delivery = Delivery.Once) : Step;

    /// <summary>Placed and paid at once.</summary>
    public sealed record Buy(int Order, Basket Basket, Delivery Delivery = Delivery.Once, int Who = 0) : Step;

    /// <param name="Order">Which.</param>
    /// <param name="Percent">Of what has not been given back yet.</param>
    /// <param name="By">What the shop says of it.</param>
    /// <param name="Delivery">How it gets here.</param>
    public sealed record Refund(int Order, int Percent, RefundBy By = RefundBy.Amount, Delivery Delivery = Delivery.Once) : Step;

    /// <summary>The lines of an order are changed, paid or not.</summary>
    /// <param name="Order">Which.</param>
    /// <param name="First">Percent of what the first line came to when it was placed.</param>
    /// <param name="Second">Of the second line; 0: it goes.</param>
    /// <param name="Delivery">How it gets here.</param>
    public sealed record Edit(int Order, int First, int Second, Delivery Delivery = Delivery.Once) : Step;

    public sealed record Cancel(int Order, Delivery Delivery = Delivery.Once) : Step;

    public sealed record Fulfil(int Order, Delivery Delivery = Delivery.Once) : Step;

    /// <summary>A payment of other content under the same key.</summary>
    public sealed record Forge(int Order) : Step;

    public sealed record Approve(int Product, int Review, Delivery Delivery = Delivery.Once, int Who = 0) : Step;

    public sealed record Withdraw(int Product, int Review, Delivery Delivery = Delivery.Once, int Who = 0) : Step;

    public sealed record Share(int Id, Delivery Delivery = Delivery.Once, int Who = 0) : Step;

    /// <summary>Everything the shop ever stated is delivered again: what was lost for the first time.</summary>
    public sealed record SweepUp(bool Reversed = false) : Step;

    /// <summary>The jobs of every minute.</summary>
    public sealed record Work(Fault Fault = Fault.None) : Step;

    /// <param name="Request">Made by the page; the same one twice is one redemption.</param>
    /// <param name="Reward"><c>coupon</c>, <c>service</c>, or one that does not exist.</param>
    /// <param name="Fault">What happens to its commit; the page asks again.</param>
    /// <param name="Who">Whose points.</param>
    public sealed record Redeem(int Request, string Reward, Fault Fault = Fault.None, int Who = 0) : Step;

    /// <summary>The voucher of a request is set aside for an order.</summary>
    public sealed record Reserve(int Request, int Order, int Who = 0) : Step;

    public sealed record Release(int Request, int Order, int Who = 0) : Step;

    /// <summary>Points are set aside for an order of 20 currency units.</summary>
    /// <param name="Request">Made by the page; the same one twice is one reservation.</param>
    /// <param name="Points">How many.</param>
    /// <param name="Order">Each has one reservation at a time.</param>
    /// <param name="Minutes">Until they are free again.</param>
    /// <param name="Who">Whose points.</param>
    public sealed record SetAside(int Request, int Points, int Order, int Minutes = 60, int Who = 0) : Step;

    /// <summary>What was set aside is spent, without waiting for the order.</summary>
    public sealed record UseAside(int Request, int Who = 0) : Step;

    public sealed record FreeAside(int Request, int Who = 0) : Step;

    /// <param name="Request">11 and above.</param>
    /// <param name="Points">That the platform has used already.</param>
    /// <param name="Who">Whose points.</param>
    public sealed record Debit(int Request, int Points, int Who = 0) : Step;

    /// <param name="Request">Made by the page.</param>
    /// <param name="Points">Below zero: taken.</param>
    /// <param name="Days">How long they are valid; 0: for ever.</param>
    /// <param name="Who">Whose points.</param>
    public sealed record Adjust(int Request, int Points, int Days = 0, int Who = 0) : Step;

    public sealed record Block(int Who = 0) : Step;

    public sealed record Unblock(int Who = 0) : Step;

    /// <param name="Request">The row's id in the system that it comes from.</param>
    /// <param name="Points">Below zero: taken there.</param>
    /// <param name="MinutesAgo">When it happened there.</param>
    /// <param name="Days">How long the points are valid from then on; 0: for ever.</param>
    /// <param name="Who">Whose points.</param>
    public sealed record TakeOver(int Request, int Points, int MinutesAgo = 0, int Days = 0, int Who = 0) : Step;

    /// <summary>The member turns out to be the other one, who goes on. Pages of both then speak for that one.</summary>
    public sealed record Merge(int Who = 0, Delivery Delivery = Delivery.Once) : Step;

    /// <summary>The member is forgotten.</summary>
    public sealed record Erase(int Who = 0, Delivery Delivery = Delivery.Once) : Step;

    public sealed record Publish(Rules Rules) : Step;

    public sealed record Wait(int Minutes) : Step;

    /// <param name="Mark">The next such instant; when there is none the clock stands.</param>
    /// <param name="Milliseconds">Before or behind it.</param>
    public sealed record Until(Mark Mark, int Milliseconds = 0) : Step;

    /// <summary>The jobs run, then the clock is set back.</summary>
    public sealed record ClockBack(int Minutes) : Step;
}
