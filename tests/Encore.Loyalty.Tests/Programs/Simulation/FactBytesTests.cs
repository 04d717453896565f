using System.Collections;
using System.Reflection;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs.Simulation;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Programs.Simulation;

public sealed class FactBytesTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void An_order_comes_back_as_it_was_in_every_property_that_earning_may_look_at()
    {
        var order = (OrderFacts)Filled(typeof(OrderFacts)) with { Vouchers = [], Spending = null };
        var fact = new OrderPaid { Member = MemberId.Of("shop", "ann"), OccurredAt = Now, OrderId = "1", Order = order };
        Assert.That(LoyaltyJson.Write(Through(fact)), Is.EqualTo(LoyaltyJson.Write(fact)), "FactBytes must write and read a property that was added to OrderFacts or OrderLine");
    }

    [Test]
    public void Other_facts_come_back_too()
    {
        var fact = new OrderRefunded { Member = MemberId.Of("shop", "ann"), OccurredAt = Now, OrderId = "1", RefundedTotal = Money.Of(5, "USD"), Lines = [new("1", 4.2m)] };
        Assert.That(LoyaltyJson.Write(Through(fact)), Is.EqualTo(LoyaltyJson.Write(fact)));
    }

    private static LoyaltyEvent Through(LoyaltyEvent fact)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            FactBytes.Write(writer, fact);
        }

        stream.Position = 0;
        return FactBytes.Read(new(stream), fact.Member);
    }

    /// <summary>An object in which no property has its default value.</summary>
    private static object Filled(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
        {
            return "x积";
        }

        if (plain == typeof(Currency))
        {
            return Currency.Of("USD");
        }

        if (plain == typeof(bool))
        {
            return true;
        }

        if (plain.IsPrimitive || plain == typeof(decimal))
        {
            return Convert.ChangeType(7, plain, null);
        }

        if (plain == typeof(DateTimeOffset))
        {
            return Now;
        }

        if (plain.IsGenericType && plain.IsAssignableTo(typeof(IEnumerable)))
        {
            var item = plain.GetGenericArguments()[0];
            var list = Array.CreateInstance(item, 1);
            list.SetValue(Filled(item), 0);
            return list;
        }

        var made = Activator.CreateInstance(plain)!;
        foreach (var property in plain.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null))
        {
            property.SetValue(made, Filled(property.PropertyType));
        }

        return made;
    }
}
