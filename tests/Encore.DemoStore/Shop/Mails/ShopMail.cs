namespace Encore.DemoStore.Shop.Mails;

/// <summary>Writes the shop's own e-mails, in the language of the person who gets them.</summary>
public sealed class ShopMail(Mailbox mailbox, TextCatalog texts, Catalog catalog, CustomerStore customers)
{
    public void Welcome(ShopChange change, Customer customer) =>
        Send(change, customer.Name, customer.Email, customer.Language, "welcome", customer.Name);

    public void OrderPlaced(ShopChange change, Order order)
    {
        var words = texts.In(order.Language);
        var lines = order.Lines.Select(line =>
            $"{line.Quantity} × {words[catalog[line.ProductId].Name]}  {words.Money(line.UnitPrice * line.Quantity)}");
        Send(change, order, "placed", order.Details.Name, order.Number, string.Join("\n", lines), words.Money(order.Total));
    }

    public void OrderPaid(ShopChange change, Order order) =>
        Send(change, order, "paid", order.Details.Name, order.Number, texts.In(order.Language).Money(order.Total));

    public void OrderEdited(ShopChange change, Order order) =>
        Send(change, order, "edited", order.Details.Name, order.Number, texts.In(order.Language).Money(order.Total));

    public void OrderFulfilled(ShopChange change, Order order) =>
        Send(change, order, "fulfilled", order.Details.Name, order.Number, texts.In(order.Language)[$"shipping.{order.Details.Shipping}"]);

    public void OrderRefunded(ShopChange change, Order order, Refund refund) =>
        Send(change, order, "refunded", order.Details.Name, order.Number, texts.In(order.Language).Money(refund.Amount));

    public void OrderCancelled(ShopChange change, Order order) =>
        Send(change, order, "cancelled", order.Details.Name, order.Number);

    public void ReviewApproved(ShopChange change, Review review)
    {
        if (customers.Find(change.Sql, review.CustomerId) is { } author)
        {
            var product = texts.In(author.Language)[catalog[review.ProductId].Name];
            Send(change, author.Name, author.Email, author.Language, "review", author.Name, product);
        }
    }

    void Send(ShopChange change, Order order, string kind, params object[] values) =>
        Send(change, order.Details.Name, order.Email, order.Language, kind, values);

    void Send(ShopChange change, string name, string email, string language, string kind, params object[] values)
    {
        var words = texts.In(language);
        mailbox.Send(change.Sql, new Mail(
            0,
            name,
            email,
            language,
            words[$"mail.{kind}.subject", values],
            words[$"mail.{kind}.body", values] + "\n\n" + words["mail.signature"],
            change.At));
    }
}
