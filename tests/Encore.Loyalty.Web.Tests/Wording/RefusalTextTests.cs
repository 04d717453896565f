using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Tests.Stage;
using Encore.Loyalty.Web.Wording;

namespace Encore.Loyalty.Web.Tests.Wording;

public sealed class RefusalTextTests
{
    [Test]
    public void Every_refusal_has_a_sentence([Values] RefusalCode code, [Values("en", "zh-CN")] string language)
    {
        var sentence = RefusalText.Of(new(code, "SUMMER", 100, 64), Rendering.Context(language).Say);

        Assert.That(sentence, Does.Not.StartWith("refusal.").And.Not.Contain("{"));
        Assert.That(sentence, Does.EndWith(language == "en" ? "." : "。"));
    }

    [Test]
    public void It_says_what_is_missing() =>
        Assert.That(
            RefusalText.Of(new(RefusalCode.PointsInsufficient, "coupon-5", 100, 64), Rendering.Context().Say),
            Is.EqualTo("You have 64 points for this reward; it costs 100 points. 36 points to go."));

    [Test]
    public void It_needs_no_figures() =>
        Assert.That(RefusalText.Of(new(RefusalCode.VoucherExpired, "7K3M"), Rendering.Context().Say), Is.EqualTo("The voucher 7K3M has expired. Choose another one from your wallet."));
}
