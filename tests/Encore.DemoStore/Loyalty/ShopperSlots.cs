using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Web.Shopper;
using Microsoft.AspNetCore.Html;

namespace Encore.DemoStore.Loyalty;

/// <summary>"You will earn": on products, in the cart, at the checkout, after an order.</summary>
public sealed class ShopperSlots(Screens screens, Visitor visitor) : ISlotContent
{
    public async ValueTask<IHtmlContent?> Render(Slot slot, SlotContext context) => slot switch
    {
        Slot.Review when context.Review is { } review => await Disclosure(review),
        _ when visitor.IsOwner => null,
        Slot.ProductPrice when context.Product is { } product => await Product(product),
        Slot.ReviewForm => await Part<ReviewHint>((nameof(ReviewHint.Points), await screens.Engine.Preview.ForReviewAsync(screens.Member))),
        Slot.OwnReview when context.Review is { State: not ReviewState.Pending } review =>
            await Part<ReviewVerdict>((nameof(ReviewVerdict.Answer), await screens.Engine.Reviews.AnswerAsync(EncoreHost.Member(review.CustomerId), review.ProductId))),
        Slot.Cart or Slot.Checkout when context.Price is { } price => await Cart(price),
        Slot.OrderThanks or Slot.OrderDetails when context.Order is { CancelledAt: null } order => Together(await Earned(order), await Offered(order), await Asked(order)),
        _ => null,
    };

    private async Task<IHtmlContent?> Disclosure(Review review) =>
        (await screens.Engine.Reviews.RewardedAsync(review.ProductId, [EncoreHost.Member(review.CustomerId)])).Count > 0 ? await Part<ReviewDisclosure>() : null;

    private async Task<IHtmlContent> Product(Product product)
    {
        var points = await screens.Engine.Preview.ForProductAsync(product.Id, product.Price, [product.Category], screens.Member);
        return await Part<EarnHint>((nameof(EarnHint.Points), points));
    }

    private async Task<IHtmlContent> Cart(CartPrice price)
    {
        var awards = await screens.Engine.Preview.ForOrderAsync(OrderMapping.Facts(price), screens.Member is { } shopper ? new(shopper) : null);
        var usesVoucher = price.Discounts.Applied.Any(discount => discount.Source == VoucherCoupons.SourceName);
        var vouchers = screens.Member is { } member && !usesVoucher ? await Usable(member) : [];
        return await Part<CartEarnHint>((nameof(CartEarnHint.Awards), awards), (nameof(CartEarnHint.Vouchers), vouchers));
    }

    private async Task<IReadOnlyList<Voucher>> Usable(MemberId member)
    {
        var overview = await screens.Engine.Members.OverviewAsync(member);
        return [.. overview.Vouchers.Where(voucher => voucher.IsUsable(overview.At))];
    }

    private async Task<IHtmlContent?> Earned(Order order)
    {
        var guests = (await screens.Engine.Programs.CurrentAsync()).Guests;
        if (order.CustomerId is null && !guests.Enabled)
        {
            return null;
        }

        var awards = await screens.Engine.Preview.ForOrderAsync(OrderMapping.Facts(order), order.CustomerId is { } customer ? new(EncoreHost.Member(customer), OrderMapping.Id(order), order.PaidAt) : null);
        return await Part<OrderEarned>(
            (nameof(OrderEarned.Awards), awards),
            (nameof(OrderEarned.IsPaid), order.PaidAt is not null),
            (nameof(OrderEarned.ClaimBefore), order.CustomerId is null ? (DateTimeOffset?)(order.PaidAt ?? order.PlacedAt).AddDays(guests.ClaimDays) : null));
    }

    private async Task<IHtmlContent?> Offered(Order order) => order.CustomerId is not { } customer ? null
        : await Part<OrderOffers>((nameof(OrderOffers.Offers), await screens.Engine.Offers.ForOrderAsync(EncoreHost.Member(customer), OrderMapping.Id(order))));

    /// <returns>Null where neither has anything to say.</returns>
    private static HtmlContentBuilder? Together(params IEnumerable<IHtmlContent?> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts.OfType<IHtmlContent>())
        {
            all.AppendHtml(part);
        }

        return all.Count == 0 ? null : all;
    }

    /// <summary>The question that follows the order's delivery, while it is open.</summary>
    private async Task<IHtmlContent?> Asked(Order order)
    {
        if (order.CustomerId is not { } customer
            || (await screens.Engine.Surveys.OpenAsync(EncoreHost.Member(customer))).FirstOrDefault(asked => asked.Id == Invitation.IdOf(asked.Survey, "order", OrderMapping.Id(order))) is not { } invitation
            || await screens.Engine.Surveys.PageAsync(invitation.Token!) is not { } page)
        {
            return null;
        }

        return await Part<SurveyPrompt>((nameof(SurveyPrompt.Survey), page.Survey), (nameof(SurveyPrompt.Invitation), invitation));
    }

    private Task<IHtmlContent> Part<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : Microsoft.AspNetCore.Components.IComponent => screens.Render<TComponent>(screens.Context(), parameters);
}
