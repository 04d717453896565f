using System.Globalization;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Web.Mail;
using Encore.Loyalty.Web.Screens;

namespace Encore.DemoStore.Loyalty;

/// <summary>Puts the engine's messages into the shop's mailbox, in the language of the member.</summary>
public sealed class MailSender(ShopDatabase database, Mailbox mailbox, CustomerStore customers, TextCatalog texts, ScreenRenderer renderer) : IMessageSender
{
    private readonly MessageTexts messages = new(renderer);

    public async Task SendAsync(LoyaltyMessage message, CancellationToken cancel)
    {
        using var sql = database.Open();
        if (!long.TryParse(message.Member.Customer, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || customers.Find(sql, id) is not { } customer)
        {
            // Members of a replayed log are not customers of the shop.
            return;
        }

        if (await messages.ComposeAsync(message, Context(customer)) is { } mail)
        {
            mailbox.Send(sql, new Mail(0, customer.Name, customer.Email, customer.Language, mail.Subject, mail.Text, message.CreatedAt));
        }
    }

    private MailContext Context(Customer customer)
    {
        var words = texts.In(customer.Language);
        return new()
        {
            Culture = CultureInfo.GetCultureInfo(customer.Language),
            Zone = TimeZoneInfo.Utc,
            StoreName = words["shop.name"],
            RewardsAddress = new("http://127.0.0.1/rewards"),
            MemberName = customer.Name,
            WriteMoney = money => words.Money(money.Amount),
            NameSource = source => source.Kind == "order" ? new SourceLabel(words["loyalty.order", source.Id]) : null,
        };
    }
}
