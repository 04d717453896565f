using Encore.Loyalty.Messages;
using Encore.Loyalty.Web.Screens;

namespace Encore.Loyalty.Web.Mail;

/// <summary>Turns a message of the core into a mail in the member's language.</summary>
public sealed class MessageTexts(ScreenRenderer renderer)
{
    /// <returns>Null for a kind that the core does not know: the extension that brought it sends it too.</returns>
    public async Task<MessageMail?> ComposeAsync(LoyaltyMessage message, MailContext context)
    {
        if (new MessageWords(message, context).Draft() is not { } draft)
        {
            return null;
        }

        var html = await renderer.RenderAsync(typeof(MailLayout), new() { [nameof(MailLayout.Draft)] = draft, [nameof(MailLayout.Context)] = context });
        return new(draft.Subject, html, Plain(draft, context));
    }

    private static string Plain(MailDraft draft, MailContext context)
    {
        var say = context.Say;
        string?[] paragraphs =
        [
            context.MemberName is { } name ? say.Of("mail.greeting", ("name", name)) : null,
            draft.Subject,
            draft.Code,
            .. draft.Lines,
            .. draft.Links.Select(link => $"{link.Text}: {link.Address}"),
            $"{say["mail.button"]}: {context.RewardsAddress}",
            say.Of("mail.footer", ("store", context.StoreName)),
        ];
        return string.Join("\n\n", paragraphs.OfType<string>());
    }
}
