using Encore.Loyalty;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Encore.Services.Reviews;

namespace Nop.Plugin.Misc.Encore.Services.Sweeps;

/// <summary>Compares reviews with the inbox, batch by batch. One that was deleted without an event is not found any more.</summary>
public sealed class ReviewSweep(IRepository<ProductReview> reviews, ReviewIntake intake, EncoreSettings settings, Watermark watermark)
{
    /// <returns>How many facts had been lost.</returns>
    public async Task<int> RunAsync(RunningEngine running)
    {
        var (from, to) = watermark.Span();
        var mark = settings.ReviewWatermark;
        var batch = await reviews.GetAllAsync(query => query.Where(review => review.Id > mark && review.CreatedOnUtc >= from && review.CreatedOnUtc <= to).OrderBy(review => review.Id).Take(Watermark.BatchSize));
        var taken = 0;
        foreach (var review in batch.Where(intake.IsSinceInstallation))
        {
            taken += await intake.TakeAsync(running, review, review.IsApproved) ? 1 : 0;
        }

        await watermark.MoveAsync(nameof(EncoreSettings.ReviewWatermark), mark, batch);
        return taken;
    }
}
