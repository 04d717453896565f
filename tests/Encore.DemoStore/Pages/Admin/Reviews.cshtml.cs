using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Admin;

public sealed class ReviewsModel(ShopDatabase database, ReviewStore reviews, ReviewDesk desk, Visitor visitor) : ShopPage
{
    public IReadOnlyList<Review> Reviews { get; private set; } = [];

    public void OnGet()
    {
        using var sql = database.Open();
        Reviews = reviews.All(sql);
    }

    public async Task<IActionResult> OnPostApprove(long review) => Tell(await desk.Approve(review), "review.Approve.done");

    public async Task<IActionResult> OnPostWithdraw(long review) => Tell(await desk.Withdraw(review), "review.Withdraw.done");

    IActionResult Tell(bool changed, string done)
    {
        if (changed)
        {
            Say(visitor.Texts[done]);
        }
        else
        {
            Warn(visitor.Texts["review.unchanged"]);
        }

        return Redirect("/admin/reviews");
    }
}
