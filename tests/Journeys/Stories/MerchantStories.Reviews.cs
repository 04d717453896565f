using Encore.Loyalty.Programs;
using NUnit.Framework;

namespace Encore.Journeys.Stories;

/// <summary>What a program may ask of reviews.</summary>
public abstract partial class MerchantStories
{
    [TestCase(50, "Accrual Issued>Available 10 review")]
    [TestCase(500)]
    [Seed("V1")]
    public async Task A_review_earns_when_it_is_as_long_as_the_program_asks(int letters, params string[] expected)
    {
        await store.PublishAsync(DefaultProgram.Document().Replace("\"points\": 10,", $"\"points\": 10, \"review\": {{ \"minimumLength\": {letters} }},", StringComparison.Ordinal));
        await store.ApproveAsync(await store.ReviewAsync(ann));
        await LedgerIs(expected);
    }
}
