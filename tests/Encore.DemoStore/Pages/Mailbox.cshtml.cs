using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages;

public sealed class MailboxModel(ShopDatabase database, Mailbox mailbox) : ShopPage
{
    const int Shown = 100;

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public IReadOnlyList<string> Addresses { get; private set; } = [];

    public IReadOnlyList<Mail> Mails { get; private set; } = [];

    public void OnGet()
    {
        using var sql = database.Open();
        Addresses = mailbox.Addresses(sql);
        Mails = mailbox.Latest(sql, string.IsNullOrEmpty(To) ? null : To, Shown);
    }
}
