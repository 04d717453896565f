using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Web.Wording;

/// <summary>Says why something was refused and what to do about it.</summary>
public static class RefusalText
{
    public static string Of(Refusal refusal, Phrasing say)
    {
        var (wanted, present) = (refusal.Wanted ?? 0, refusal.Present ?? 0);
        return say.Of(
            $"refusal.{refusal.Code}",
            ("subject", refusal.Subject),
            ("wanted", say.Points(wanted)),
            ("present", say.Points(present)),
            ("wantedAmount", say.Number(wanted)),
            ("presentAmount", say.Number(present)),
            ("missing", say.Points(Math.Max(0, wanted - present))));
    }
}
