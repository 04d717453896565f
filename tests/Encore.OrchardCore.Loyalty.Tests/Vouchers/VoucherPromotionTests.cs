using Encore.OrchardCore.Loyalty.Commerce.Vouchers;
using Encore.OrchardCore.Loyalty.Facts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.Commerce.Models;
using OrchardCore.Commerce.MoneyDataType;

namespace Encore.OrchardCore.Loyalty.Tests.Vouchers;

public sealed class VoucherPromotionTests
{
    [Test]
    public async Task Old_orders_are_left_as_they_were() => Assert.That(await Promotion("AAAA-BBBB-CCCC").IsApplicableAsync(Cart(stored: true)), Is.False);

    [Test]
    public async Task Without_a_choice_it_stays_away() => Assert.That(await Promotion(null).IsApplicableAsync(Cart()), Is.False);

    [Test]
    public async Task A_cart_goes_on_when_Encore_cannot_say() => Assert.That(await Promotion("AAAA-BBBB-CCCC").IsApplicableAsync(Cart()), Is.False);

    [Test]
    public void It_runs_before_the_shops_own_promotions_and_behind_the_stored_ones() => Assert.That(Promotion(null).Order, Is.LessThan(0).And.GreaterThan(int.MinValue));

    private static PromotionAndTaxProviderContext Cart(bool stored = false) => new([new(null, new Amount(10, null), 1, [])], [new Amount(10, null)], null, null, Stored: stored);

    /// <summary>Nothing of the engine is registered: whoever asks for it fails.</summary>
    private static VoucherPromotion Promotion(string? code)
    {
        var services = new ServiceCollection().BuildServiceProvider();
        var request = new DefaultHttpContext();
        if (code is not null)
        {
            request.Request.Headers.Cookie = $"encore_voucher={code}";
        }

        return new(new VoucherInUse(new ChosenVoucher(new HttpContextAccessor { HttpContext = request }), new Guard(services, NullLogger<Guard>.Instance)), services);
    }
}
