using System.Globalization;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Web.Wording;

namespace Encore.DemoStore.Loyalty;

/// <summary>Puts the engine's messages into the shop's mailbox, in the language of the member.</summary>
public sealed class MailSender(ShopDatabase database, Mailbox mailbox, CustomerStore customers, TextCatalog texts) : IMessageSender
{
    public Task SendAsync(LoyaltyMessage message, CancellationToken cancel)
    {
        using var sql = database.Open();
        if (customers.Find(sql, long.Parse(message.Member.Customer, CultureInfo.InvariantCulture)) is { } customer)
        {
            var words = texts.In(customer.Language);
            var say = new Phrasing(CultureInfo.GetCultureInfo(customer.Language), TimeZoneInfo.Utc, money => words.Money(money.Amount));
            var text = MessageTexts.Of(message, say);
            mailbox.Send(sql, new Mail(0, customer.Name, customer.Email, customer.Language, text.Subject, text.Text + "\n\n" + words["mail.signature"], message.CreatedAt));
        }

        return Task.CompletedTask;
    }
}
