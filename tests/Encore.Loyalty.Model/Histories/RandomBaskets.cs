using FsCheck;
using FsCheck.Fluent;

namespace Encore.Loyalty.Model.Histories;

/// <summary>Draws orders: mostly plain ones, and each of the ways in which an order can be odd.</summary>
internal static class RandomBaskets
{
    public static Gen<Basket> Any() =>
        from first in Gen.Elements(1000, 1050, 1999, 3000, 300, 99, 0)
        from second in Seldom(100, 700, 1100)
        from shipping in Seldom(495)
        from off in Seldom(100, 333, 9900)
        from otherwise in Seldom(500)
        from lineOff in Seldom(150)
        from tax in Seldom(57)
        from giftCard in Seldom(1)
        from foreign in Gen.Choose(1, 30)
        select new Basket(first, second, shipping, off, otherwise, lineOff, tax, giftCard == 1, Foreign: foreign == 1);

    private static Gen<int> Seldom(params int[] amounts) => Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Elements(amounts)));
}
