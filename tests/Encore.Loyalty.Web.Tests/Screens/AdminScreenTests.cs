using System.Net;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Tests.Stage;

namespace Encore.Loyalty.Web.Tests.Screens;

public sealed class AdminScreenTests
{
    [Test]
    public async Task Members_have_the_hosts_names_and_always_their_id()
    {
        var text = Rendering.Text(await Gallery.Render("members", Rendering.Context()));

        Assert.That(text, Does.Contain("Ada Lovelace ada@example.com · No. ada 125 167 0 Active"));
        Assert.That(text, Does.Contain("林悦 linyue@example.com · No. 1207 0 0 100 Active"));
        Assert.That(text, Does.Contain("carla@example.com No. 5 0 12,345 0 On hold"));
    }

    [Test]
    public async Task A_page_of_members_leads_to_the_next_one() =>
        Assert.That(await Gallery.Render("members", Rendering.Context()), Does.Contain("href=\"/members?after=ada\""));

    [Test]
    public async Task A_search_survives_the_next_page()
    {
        var html = await Rendering.Render<MembersPage>(
            Rendering.Context(), ("Totals", new LedgerTotals(1, 1, default)), ("Program", new Story().Program), ("Members", new[] { new Story().View.Account }), ("Search", "a&b"), ("HasMore", true), ("IsFirstPage", false));

        Assert.That(html, Does.Contain("href=\"/members?search=a%26b&amp;after=ada\"").And.Contain("value=\"a&amp;b\""));
    }

    [Test]
    public async Task An_address_that_has_a_query_keeps_it()
    {
        var html = await Gallery.Render("members", Rendering.Context() with { AddressOf = route => $"/admin?page={route}" });

        Assert.That(html, Does.Contain("href=\"/admin?page=Member&amp;customer=ada\""));
        Assert.That(html, Does.Contain("<input type=\"hidden\" name=\"page\" value=\"Members\""), "a search by GET would drop the query");
    }

    [Test]
    public async Task A_member_shows_lots_in_the_order_of_spending_and_every_entry()
    {
        var ada = Histories.OfAda();

        var text = Rendering.Text(await Gallery.Render("member", Rendering.Context()));

        Assert.That(text, Does.Contain("Order 1001 Lot 1, rule purchase 125 0 260 now 20 Feb 2027 coupons, products, services"));
        Assert.That(text, Does.Contain("order:1024, rule purchase, program 1, by the system " + EntryHash.Of(ada.View.Entries[8])[..8]));
        Assert.That(text, Does.Contain("6 Mar 2026, 11:00 recorded 7 Mar 2026, 11:00"), "a maturity is recorded later than it took effect");
    }

    [Test]
    public async Task A_finding_of_the_audit_leads_to_its_entry()
    {
        var html = await Gallery.Render("audit with findings", Rendering.Context());

        Assert.That(html, Does.Contain("data-clean=\"false\"").And.Contain("href=\"/member?customer=ada&amp;before=5#entry-4\""));
    }

    [Test]
    public async Task A_clean_audit_says_what_it_looked_at() =>
        Assert.That(Rendering.Text(await Gallery.Render("audit clean", Rendering.Context())), Does.Match(@"Everything adds up Members checked: 2\. Entries checked: \d+\. Run on 20 Feb 2026, 11:00\."));

    [Test]
    public async Task What_was_typed_is_kept_to_the_letter()
    {
        const string typed = "\n\n{ \"a\": \"</textarea><script>\" }\n";

        var html = await Rendering.Render<ProgramPage>(Rendering.Context(), ("Document", typed), ("Program", new Story().Program), ("Errors", Story.Read(typed).Errors));
        var start = html.IndexOf("aria-describedby=\"encore-document-note\">", StringComparison.Ordinal) + "aria-describedby=\"encore-document-note\">".Length;
        var content = html[start..html.IndexOf("</textarea>", StringComparison.Ordinal)];

        Assert.That(WebUtility.HtmlDecode(content), Is.EqualTo("\n" + typed), "browsers drop the first line break");
    }

    [Test]
    public async Task Errors_name_the_place_the_problem_and_the_fix()
    {
        var text = Rendering.Text(await Gallery.Render("program with errors", Rendering.Context()));

        Assert.That(text, Does.Contain("thing to mend").And.Contain("earnings").And.Contain("Known here:"));
    }

    [Test]
    public async Task A_refused_fact_says_why_in_words() =>
        Assert.That(Rendering.Text(await Gallery.Render("problems", Rendering.Context())), Does.Contain("Refused The order is not in the store's currency. CurrencyUnknown EUR No points were moved."));

    [Test]
    public async Task The_choice_made_before_is_marked() =>
        Assert.That(await Gallery.Render("uninstall", Rendering.Context()), Does.Match("value=\"delete\" checked").And.Not.Match("value=\"keep\" checked"));
}
