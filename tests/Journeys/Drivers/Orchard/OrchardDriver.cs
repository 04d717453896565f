using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;

namespace Encore.Journeys.Drivers.Orchard;

/// <summary>A real Orchard Core site, used through its pages over HTTP as shopper and administrator use it; only ids and the ledger are read behind them.</summary>
internal sealed class OrchardDriver(OrchardSite site) : IStoreDriver
{
    private const string Password = "correct Horse 7!";

    private readonly List<Browser> browsers = [];

    public IReadOnlySet<Need> Lacks { get; } = site.HasRewards
        ? new HashSet<Need> { Need.Occasions, Need.Staff, Need.Preview, Need.Clock, Need.PointsAtCheckout, Need.EditOrders, Need.Offers, Need.OwnOrders, Need.Surveys, Need.Referrals }
        : new HashSet<Need> { Need.Occasions, Need.Staff, Need.Preview, Need.Clock, Need.Rewards, Need.VouchersAtCheckout, Need.PointsAtCheckout, Need.EditOrders, Need.Offers, Need.OwnOrders, Need.Surveys, Need.Referrals };

    public async Task<Shopper> ShopperAsync()
    {
        var (browser, name) = (new Browser(site.Address), $"ann-{Guid.NewGuid():N}");
        browsers.Add(browser);
        var form = (await browser.OpenAsync("/Register")).Form("form[action*='Register' i]");
        var answer = await browser.SendAsync(form
            .With("RegisterUserForm.UserName", name)
            .With("RegisterUserForm.Email", $"{name}@example.com")
            .With("RegisterUserForm.Password", Password)
            .With("RegisterUserForm.ConfirmPassword", Password));
        answer.Accepted();
        return new(await site.Database.UserIdAsync(name), browser);
    }

    /// <summary>The shopper at a second device.</summary>
    public Shopper Again(Shopper shopper)
    {
        var browser = Of(shopper).Twin();
        browsers.Add(browser);
        return shopper with { Session = browser };
    }

    public Task PublishAsync(string program) => site.Office.PublishAsync(program);

    /// <summary>Only fills the cart: placing an order and paying it are one step here, see <see cref="PayAsync"/>. So the order has no id of its own before.</summary>
    public async Task<Order> OrderAsync(Shopper shopper, int units, string? voucher = null) =>
        new("", shopper, await new Checkout(Of(shopper)).FillCartAsync(site.Unit, units, voucher));

    public Task PayAsync(Order order) => new Checkout(Of(order.Shopper)).PayAsync((Purchase)order.Session!);

    public Task RefundAsync(Order order, decimal part) => site.Office.RefundAsync(IdOf(order), part);

    public Task CancelAsync(Order order) => site.Office.CancelAsync(IdOf(order));

    public async Task<Review> ReviewAsync(Shopper shopper)
    {
        var browser = Of(shopper);
        var page = await browser.OpenAsync(site.Unit.Path);
        var answer = await browser.SendAsync(page.Form("form.encore-review-form")
            .With("Rating", "2")
            .With("Text", "A little too dark for my taste, but the parcel came quickly and smelled wonderful."));
        answer.Accepted();
        return new(await site.Database.ReviewIdAsync(shopper.Customer), shopper);
    }

    public Task ApproveAsync(Review review) => site.Office.DecideAsync(review.Id, isApproved: true);

    public Task WithdrawAsync(Review review) => site.Office.DecideAsync(review.Id, isApproved: false);

    public Task SettleAsync() => site.Ledger.SettledAsync();

    public Task PassDaysAsync(int days) => throw new NotSupportedException("The clock of a real site is the machine's.");

    /// <summary>Not before the points of the last order are there: an order has its effect behind the answer to the request which paid it.</summary>
    public async Task<Redeemed> RedeemAsync(Shopper shopper, string reward, string requestId)
    {
        await SettleAsync();
        return await new RewardsCounter(Of(shopper)).RedeemAsync(site.Unit, reward, requestId);
    }

    public Task<MemberOverview> OverviewAsync(Shopper shopper) => site.Ledger.OverviewAsync(shopper);

    public Task<IReadOnlyList<Entry>> LedgerAsync(Shopper shopper) => site.Ledger.EntriesAsync(shopper);

    /// <summary>The site stays: the next story happens in it.</summary>
    public ValueTask DisposeAsync()
    {
        browsers.ForEach(browser => browser.Dispose());
        return ValueTask.CompletedTask;
    }

    private static Browser Of(Shopper shopper) => (Browser)shopper.Session!;

    private static string IdOf(Order order) => ((Purchase)order.Session!).OrderId ?? throw new InvalidOperationException("The order is not paid, so there is none.");
}
