namespace Encore.Loyalty.Model.Histories;

/// <summary>An order as the shop knows it.</summary>
internal sealed class ShopOrder(int who, Basket basket)
{
    public int Who => who;

    /// <summary>As it was placed.</summary>
    public Basket Basket { get; } = basket;

    /// <summary>As it stands.</summary>
    public Basket Now { get; private set; } = basket;

    public bool IsPaid { get; set; }

    public bool IsCancelled { get; set; }

    public bool IsFulfilled { get; set; }

    public GivenBack Back { get; private set; } = new(0, 0, 0, false);

    public void Edit(int first, int second) => Now = Basket with { First = Basket.First * first / 100, Second = Basket.Second * second / 100 };

    /// <returns>False when nothing is left to give back.</returns>
    public bool GiveBack(int percent, RefundBy by)
    {
        var (first, second) = (Part(by == RefundBy.FirstLine, Basket.First - Back.First), Part(by == RefundBy.SecondLine, Basket.Second - Back.Second));
        var rest = Basket.Total - Back.Total;
        var amount = by switch
        {
            RefundBy.Amount => Part(true, rest),
            RefundBy.Shipping => Math.Min(Basket.Shipping, rest),
            _ => Math.Min(first + second, rest),
        };
        Back = new(Back.Total + amount, Back.First + first, Back.Second + second, by != RefundBy.Amount);
        return amount > 0;

        int Part(bool isMeant, int of) => isMeant ? ((of * percent) + 99) / 100 : 0;
    }
}
