using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;

namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>A real nopCommerce store, used through its pages over HTTP as shopper and administrator use it; only ids and the ledger are read behind them.</summary>
internal sealed class NopCommerceDriver(NopCommerceStore store) : IStoreDriver
{
    private const string Password = "correct Horse 7!";

    private readonly List<Browser> browsers = [];

    public IReadOnlySet<Need> Lacks { get; } = store.HasRewards
        ? new HashSet<Need> { Need.Occasions, Need.Staff, Need.Preview, Need.Clock, Need.PointsAtCheckout, Need.EditOrders, Need.Offers, Need.OwnOrders, Need.Surveys, Need.Referrals }
        : new HashSet<Need> { Need.Occasions, Need.Staff, Need.Preview, Need.Clock, Need.Rewards, Need.VouchersAtCheckout, Need.PointsAtCheckout, Need.EditOrders, Need.Offers, Need.OwnOrders, Need.Surveys, Need.Referrals };

    public async Task<Shopper> ShopperAsync()
    {
        var (browser, email) = (Keep(new Browser(store.Address)), $"{Guid.NewGuid():N}@example.com");
        await browser.OpenAsync("/register");
        var answer = await browser.SendAsync(
            "/register?returnurl=%2F",
            ("FirstName", "Ann"), ("LastName", "Tester"), ("Email", email), ("Password", Password), ("ConfirmPassword", Password), ("register-button", ""));
        if (answer.Location is null)
        {
            throw new InvalidOperationException($"The shopper could not register: {answer.Words()}");
        }

        return new(Text(await store.Database.ReadAsync<int>("""SELECT "Id" FROM "Customer" WHERE "Email" = $1""", email)), browser);
    }

    public Task PublishAsync(string program) => store.Office.PublishAsync(program);

    public async Task<Order> OrderAsync(Shopper shopper, int units, string? voucher = null)
    {
        if (voucher is not null)
        {
            await new RewardsCounter(Of(shopper)).UseAsync(voucher);
        }

        return new(await new Checkout(Of(shopper), store.Inventory).OrderAsync(units), shopper);
    }

    public Task PayAsync(Order order) => store.Office.PayAsync(order.Id);

    public async Task RefundAsync(Order order, decimal part) =>
        await store.Office.RefundAsync(order.Id, part * await store.Database.ReadAsync<decimal>("""SELECT "OrderTotal" FROM "Order" WHERE "Id" = $1""", Number(order.Id)));

    public Task CancelAsync(Order order) => store.Office.CancelAsync(order.Id);

    public async Task<Review> ReviewAsync(Shopper shopper)
    {
        var browser = Of(shopper);
        var page = await browser.OpenAsync(store.Inventory.ProductPath);
        await browser.SendAsync(
            page.ActionOf("[name='AddProductReview.Title']"),
            ("ProductId", store.Inventory.Product),
            ("AddProductReview.Title", "Honest words"),
            ("AddProductReview.ReviewText", "A little too dark for my taste, but the parcel came quickly and smelled wonderful."),
            ("AddProductReview.Rating", "2"),
            ("add-review", ""));
        return new(Text(await store.Database.ReadAsync<int>("""SELECT max("Id") FROM "ProductReview" WHERE "CustomerId" = $1""", Number(shopper.Customer))), shopper);
    }

    public Task ApproveAsync(Review review) => store.Office.DecideAsync(review.Id, isApproved: true);

    public Task WithdrawAsync(Review review) => store.Office.DecideAsync(review.Id, isApproved: false);

    public async Task SettleAsync() =>
        await store.Office.RunTaskAsync(await store.Database.ReadAsync<int>("""SELECT "Id" FROM "ScheduleTask" WHERE "Type" LIKE 'Nop.Plugin.Misc.Encore.%'"""));

    public Task PassDaysAsync(int days) => throw new NotSupportedException("The clock of a real store is the machine's.");

    public async Task<Redeemed> RedeemAsync(Shopper shopper, string reward, string requestId)
    {
        using var window = Of(shopper).Twin();
        return await new RewardsCounter(window).RedeemAsync(reward, requestId);
    }

    public Task<MemberOverview> OverviewAsync(Shopper shopper) => store.Ledger.OverviewAsync(shopper);

    public Task<IReadOnlyList<Entry>> LedgerAsync(Shopper shopper) => store.Ledger.EntriesAsync(shopper);

    /// <summary>The store stays: the next story happens in it.</summary>
    public ValueTask DisposeAsync()
    {
        browsers.ForEach(browser => browser.Dispose());
        return ValueTask.CompletedTask;
    }

    private static Browser Of(Shopper shopper) => (Browser)shopper.Session!;

    private static int Number(string id) => int.Parse(id, CultureInfo.InvariantCulture);

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private Browser Keep(Browser browser)
    {
        browsers.Add(browser);
        return browser;
    }
}
