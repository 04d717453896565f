using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Programs.Simulation;

/// <summary>Facts as short rows of bytes. Paid orders are most of what there is, and have a form of their own; all others are written as they are stored.</summary>
internal static class FactBytes
{
    private const byte Paid = 1;
    private const byte Other = 0;

    public static void Write(BinaryWriter to, LoyaltyEvent fact)
    {
        if (fact is OrderPaid paid)
        {
            to.Write(Paid);
            to.Write(Moment.At(paid.OccurredAt).Now.UtcTicks);
            to.Write(paid.OrderId);
            Write(to, paid.Order);
            return;
        }

        to.Write(Other);
        to.Write(fact.Kind);
        to.Write(LoyaltyJson.Write(fact));
    }

    public static LoyaltyEvent Read(BinaryReader from, MemberId member) => from.ReadByte() == Paid
        ? new OrderPaid { Member = member, OccurredAt = new(from.ReadInt64(), TimeSpan.Zero), OrderId = from.ReadString(), Order = ReadOrder(from) }
        : EventKinds.Read(from.ReadString(), from.ReadString());

    private static void Write(BinaryWriter to, OrderFacts order)
    {
        to.Write(order.Currency.Code);
        Write(to, order.Store);
        to.Write(order.Shipping);
        to.Write(order.OrderDiscount);
        to.Write(order.PaidOtherwise);
        to.Write(order.Total);
        to.Write7BitEncodedInt(order.Lines.Count);
        foreach (var line in order.Lines)
        {
            to.Write(line.LineId);
            to.Write(line.ProductId);
            to.Write(line.Quantity);
            to.Write(line.Net);
            to.Write(line.Tax);
            to.Write(line.Discount);
            to.Write(line.IsGiftCard);
            to.Write7BitEncodedInt(line.Categories.Count);
            foreach (var category in line.Categories)
            {
                to.Write(category);
            }
        }
    }

    private static OrderFacts ReadOrder(BinaryReader from)
    {
        var (code, store) = (from.ReadString(), ReadOptional(from));
        var (shipping, discount, otherwise, total) = (from.ReadDecimal(), from.ReadDecimal(), from.ReadDecimal(), from.ReadDecimal());
        var lines = new OrderLine[from.Read7BitEncodedInt()];
        for (var index = 0; index < lines.Length; index++)
        {
            lines[index] = new()
            {
                LineId = from.ReadString(), ProductId = from.ReadString(), Quantity = from.ReadDecimal(), Net = from.ReadDecimal(), Tax = from.ReadDecimal(), Discount = from.ReadDecimal(),
                IsGiftCard = from.ReadBoolean(), Categories = ReadNames(from),
            };
        }

        return new() { Currency = Currency.Of(code), Store = store, Shipping = shipping, OrderDiscount = discount, PaidOtherwise = otherwise, Total = total, Lines = lines };
    }

    private static string[] ReadNames(BinaryReader from)
    {
        var count = from.Read7BitEncodedInt();
        if (count == 0)
        {
            return [];
        }

        var names = new string[count];
        for (var index = 0; index < count; index++)
        {
            names[index] = from.ReadString();
        }

        return names;
    }

    private static void Write(BinaryWriter to, string? text)
    {
        to.Write(text is not null);
        if (text is not null)
        {
            to.Write(text);
        }
    }

    private static string? ReadOptional(BinaryReader from) => from.ReadBoolean() ? from.ReadString() : null;
}
