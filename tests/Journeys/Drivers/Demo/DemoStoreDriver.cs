using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Encore.DemoStore.Data;
using Encore.DemoStore.Hosting;
using Encore.DemoStore.Loyalty;
using Encore.DemoStore.Shop.Customers;
using Encore.DemoStore.Shop.Orders;
using Encore.DemoStore.Shop.Reviews;
using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Encore.Journeys.Drivers.Demo;

/// <summary>The demo store, used through its pages over HTTP as shopper and owner use it; only the ledger is read behind them.</summary>
internal sealed partial class DemoStoreDriver : IStoreDriver
{
    private const string ReviewedProduct = "lantern-blend";

    private readonly WebApplication store;
    private readonly string folder;
    private readonly Browser owner;

    private DemoStoreDriver(WebApplication store, string folder)
    {
        this.store = store;
        this.folder = folder;
        owner = new(Address);
    }

    public IReadOnlySet<Need> Lacks { get; } = new HashSet<Need>();

    private string Address => store.Urls.First();

    private LoyaltyEngine Engine => store.Services.GetRequiredService<EncoreHost>().Engine;

    public static async Task<DemoStoreDriver> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("encore-journey-").FullName;
        var store = await DemoStoreApp.Open(new() { DataFolder = folder, Urls = "http://127.0.0.1:0", Empty = true, Now = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) });
        await store.StartAsync();
        var driver = new DemoStoreDriver(store, folder);
        var boss = driver.Read((customers, sql) => customers.Seeded(sql).First(person => person.Role == Role.Owner));
        await driver.owner.SendAsync("/sign-in", "/sign-in/Person", ("customer", Text(boss.Id)));
        return driver;
    }

    public Task<Shopper> ShopperAsync() => RegisterAsync(new Browser(Address));

    public async Task<string> LinkForFriendsAsync(Shopper shopper)
    {
        await Of(shopper).SendAsync("/rewards", "/rewards?handler=Friends");
        return Regex.Match(await Of(shopper).ReadAsync("/rewards"), "<code>http[^<]*(/friend/[0-9A-Z]{8})</code>").Groups[1].Value;
    }

    public async Task<Shopper> FriendAsync(string link)
    {
        var browser = new Browser(Address);
        await browser.FollowAsync(link);
        return await RegisterAsync(browser);
    }

    private async Task<Shopper> RegisterAsync(Browser browser)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        await browser.SendAsync("/register", "/register", ("name", "Ann"), ("email", email), ("password", "correct horse"));
        return new(Text(Read((customers, sql) => customers.FindByEmail(sql, email)!).Id), browser);
    }

    public async Task PublishAsync(string program)
    {
        if (await owner.SendAsync("/admin/loyalty/program", "/admin/loyalty/program", ("document", program)) == "")
        {
            throw new InvalidOperationException("The program was refused.");
        }
    }

    public async Task<Order> OrderAsync(Shopper shopper, int units, string? voucher = null)
    {
        await FillAsync(shopper, units);
        if (voucher is not null)
        {
            await Of(shopper).SendAsync("/cart", "/cart/Coupon", ("code", voucher));
        }

        return await CheckOutAsync(shopper);
    }

    public string ProductOf(int units) => ProductFor(units * 10m).Product;

    /// <summary>Looks at the confirmation again, as the link in the mail does.</summary>
    public async Task<IReadOnlyList<string>> OffersOfAsync(Order order)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await Of(order.Shopper).ReadAsync((string)order.Session!));
        return [.. page.QuerySelectorAll(".encore-thanks[data-kind=offer] code").Select(code => code.TextContent)];
    }

    public async Task<IReadOnlyList<string>> SuggestionsAsync(Shopper shopper)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await Of(shopper).ReadAsync("/rewards"));
        return [.. page.QuerySelectorAll("[aria-labelledby=encore-offers] h3").Select(headline => headline.TextContent)];
    }

    public async Task CrossSellAsync(string bought, string then)
    {
        const string Page = "/admin/loyalty/cross-sell";
        await owner.SendAsync(Page, Page, ("level", "Products"));
        while (Engine.CrossSell.Latest is { State: Encore.Loyalty.Processing.JobState.Running })
        {
            await Task.Delay(20);
        }

        var editor = await new HtmlParser().ParseDocumentAsync(await owner.SubmitAsync(Page, "/admin/loyalty/program?handler=CrossSell", ("bought", bought), ("then", then)));
        await PublishAsync(editor.QuerySelector("textarea")!.TextContent);
    }

    public async Task<Order> OrderWithPointsAsync(Shopper shopper, int units, long points)
    {
        await FillAsync(shopper, units, points);
        return await CheckOutAsync(shopper);
    }

    public Task EditAsync(Order order, int units)
    {
        var line = Find(order).Lines.Single();
        return OwnerAsync(order, "Edit", ($"pieces-{line.Id}", Text((long)(units * 10m / line.UnitPrice))));
    }

    /// <summary>Puts goods for this much into the cart.</summary>
    public async Task FillAsync(Shopper shopper, int units, long points = 0)
    {
        var goods = units * 10m;
        var (product, price) = ProductFor(goods);
        await Of(shopper).SendAsync($"/product/{product}", "/cart/Add", ("product", product), ("quantity", Text((long)(goods / price))));
        if (points > 0)
        {
            await Of(shopper).SendAsync("/cart", "/cart/Points", ("points", Text(points)));
        }
    }

    public Task SpeakAsync(Shopper shopper, string language) => Of(shopper).SendAsync("/", "/language", ("language", language), ("returnUrl", "/"));

    public Task<string> PageAsync(Shopper shopper, string path) => Of(shopper).ReadAsync(path);

    private async Task<Order> CheckOutAsync(Shopper shopper)
    {
        var browser = Of(shopper);
        await browser.SendAsync("/checkout", "/checkout", ("name", "Ann"), ("email", "ann@example.com"), ("street", "Hill 1"), ("city", "Springfield"), ("postalCode", "12345"), ("country", "US"), ("shipping", "pickup"));
        var thanks = await browser.SendAsync("/checkout/payment", "/checkout/payment", ("token", Guid.NewGuid().ToString("N")), ("payment", "Invoice"));
        if (!thanks.StartsWith("/checkout/thanks/", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The order was not placed: '{thanks}'.");
        }

        return new(Latest(shopper).Number, shopper, thanks);
    }

    public Task PayAsync(Order order) => OwnerAsync(order, "Pay");

    public Task RefundAsync(Order order, decimal part) =>
        OwnerAsync(order, "Refund", ("token", Guid.NewGuid().ToString("N")), ("amount", (Find(order).Total * part).ToString("0.00", CultureInfo.InvariantCulture)));

    public Task CancelAsync(Order order) => OwnerAsync(order, "Cancel");

    public async Task<Review> ReviewAsync(Shopper shopper)
    {
        await Of(shopper).SendAsync(
            $"/product/{ReviewedProduct}", $"/product/{ReviewedProduct}/Review",
            ("rating", "2"), ("title", "Honest words"), ("body", "A little too dark for my taste, but the parcel came quickly and smelled wonderful."));
        using var sql = store.Services.GetRequiredService<ShopDatabase>().Open();
        var review = store.Services.GetRequiredService<ReviewStore>().FindBy(sql, long.Parse(shopper.Customer, CultureInfo.InvariantCulture), ReviewedProduct);
        return new(Text(review!.Id), shopper);
    }

    public LoyaltyEngine Staff => Engine;

    public Task CompleteProfileAsync(Shopper shopper, string birthday) =>
        Of(shopper).SendAsync("/account/profile", "/account/profile", ("month", birthday[..2]), ("day", birthday[3..]));

    public Task SubscribeAsync(Shopper shopper) => Of(shopper).SendAsync("/account/profile", "/account/profile", ("newsletter", "true"));

    public Task VisitAsync(Shopper shopper) => Of(shopper).ReadAsync("/");

    public Task ShareAsync(Shopper shopper) => Of(shopper).SendAsync($"/product/{ReviewedProduct}", $"/product/{ReviewedProduct}/Share");

    public Task GrantAsync(Shopper shopper, long? points, string grant) => owner.SendAsync(
        "/admin/counter", "/admin/counter", ("email", Email(shopper)), ("points", points is { } number ? Text(number) : ""), ("token", grant));

    public async Task<long> WillEarnAsync(Shopper shopper, int units)
    {
        await FillAsync(shopper, units);
        var hint = Regex.Match(await PageAsync(shopper, "/cart"), "You will earn\\D*([\\d,]+)", RegexOptions.Singleline);
        await Of(shopper).SendAsync("/cart", "/cart/Remove", ("product", ProductFor(units * 10m).Product));
        return hint.Success ? long.Parse(hint.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : 0;
    }

    public Task ApproveAsync(Review review) => owner.SendAsync("/admin/reviews", "/admin/reviews/Approve", ("review", review.Id));

    public Task WithdrawAsync(Review review) => owner.SendAsync("/admin/reviews", "/admin/reviews/Withdraw", ("review", review.Id));

    public Task SettleAsync() => Engine.Jobs.RunAsync();

    public Task PassDaysAsync(int days) => owner.SendAsync("/", "/clock", ("days", Text(days)));

    public async Task<Redeemed> RedeemAsync(Shopper shopper, string reward, string requestId)
    {
        const string Served = "/rewards?voucher=";
        var answer = await Of(shopper).SendAsync("/rewards", "/rewards?handler=Redeem", ("reward", reward), ("request", requestId));
        return new(answer.StartsWith(Served, StringComparison.Ordinal) ? Uri.UnescapeDataString(answer[Served.Length..]) : null);
    }

    public Task<MemberOverview> OverviewAsync(Shopper shopper) => Engine.Members.OverviewAsync(Engine.Host.Member(shopper.Customer));

    public async Task<IReadOnlyList<Entry>> LedgerAsync(Shopper shopper) =>
        [.. (await Engine.Members.HistoryAsync(Engine.Host.Member(shopper.Customer), limit: 1000)).Reverse()];

    public async ValueTask DisposeAsync()
    {
        owner.Dispose();
        await store.StopAsync();
        await store.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static (string Product, decimal Price) ProductFor(decimal goods) => goods == 70 ? ("linden-honey", 14m) : goods % 8 == 0 ? ("orange-chocolate", 8m) : ("night-garden", 12.5m);

    private string Email(Shopper shopper) => Read((customers, sql) => customers.Find(sql, long.Parse(shopper.Customer, CultureInfo.InvariantCulture))!).Email;

    private static Browser Of(Shopper shopper) => (Browser)shopper.Session!;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private Task OwnerAsync(Order order, string what, params (string Name, string Value)[] fields) =>
        owner.SendAsync($"/admin/orders/{order.Id}", $"/admin/orders/{order.Id}/{what}", fields);

    private Encore.DemoStore.Shop.Orders.Order Latest(Shopper shopper)
    {
        using var sql = store.Services.GetRequiredService<ShopDatabase>().Open();
        return store.Services.GetRequiredService<OrderStore>().OfCustomer(sql, long.Parse(shopper.Customer, CultureInfo.InvariantCulture)).First();
    }

    private Encore.DemoStore.Shop.Orders.Order Find(Order order)
    {
        using var sql = store.Services.GetRequiredService<ShopDatabase>().Open();
        return store.Services.GetRequiredService<OrderStore>().Find(sql, Encore.DemoStore.Shop.Orders.Order.IdFrom(order.Id)!.Value)!;
    }

    private T Read<T>(Func<CustomerStore, SqlSession, T> read)
    {
        using var sql = store.Services.GetRequiredService<ShopDatabase>().Open();
        return read(store.Services.GetRequiredService<CustomerStore>(), sql);
    }
}
