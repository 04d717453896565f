using System.Globalization;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Web.Mail;
using Encore.Loyalty.Web.Screens;

namespace Encore.DemoStore.Loyalty;

/// <summary>Puts the engine's messages into the shop's mailbox, in the language of the member.</summary>
public sealed class MailSender(ShopDatabase database, Mailbox mailbox, CustomerStore customers, TextCatalog texts, Catalog catalog, ScreenRenderer renderer, IServiceProvider services) : IMessageSender
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

        if (await messages.ComposeAsync(message, Context(customer) with { Program = await Encore.Engine.Programs.CurrentAsync(cancel) }) is { } mail)
        {
            mailbox.Send(sql, new Mail(0, customer.Name, customer.Email, customer.Language, mail.Subject, mail.Text, message.CreatedAt));
        }
    }

    /// <summary>The engine has this sender, so it is asked for when there is something to send.</summary>
    private EncoreHost Encore => services.GetRequiredService<EncoreHost>();

    private MailContext Context(Customer customer)
    {
        var words = texts.In(customer.Language);
        return new()
        {
            Culture = CultureInfo.GetCultureInfo(customer.Language),
            Zone = TimeZoneInfo.Utc,
            StoreName = words["shop.name"],
            RewardsAddress = new("http://127.0.0.1/rewards"),
            SurveyAddress = (token, query) => new($"http://127.0.0.1/survey?token={token}{(query.Length == 0 ? "" : "&")}{query}"),
            MemberName = customer.Name,
            WriteMoney = money => words.Money(money.Amount),
            NameSource = source => source.Kind switch
            {
                "order" => new SourceLabel(words["loyalty.order", source.Id]),
                "product" when catalog.Find(source.Id) is { } product => new(words[product.Name]),
                _ => null,
            },
        };
    }
}
