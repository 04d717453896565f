using Encore.Loyalty.Insights;

namespace Encore.Loyalty.Web.Wording;

/// <summary>Says what an audit found.</summary>
public static class FindingText
{
    public static string Of(AuditFinding finding, Phrasing say) => say.Of(
        $"finding.{finding.Code}",
        ("subject", Subject(finding, say)),
        ("expected", Figure(finding, finding.Expected, say)),
        ("found", Figure(finding, finding.Found, say)));

    private static string Subject(AuditFinding finding, Phrasing say) => finding.Code switch
    {
        AuditCode.BalanceDiffers or AuditCode.LotsDifferFromBalance => say.Known("account.", finding.Subject),
        AuditCode.EntryDoesNotFit => string.Join(" → ", finding.Subject.Split(" → ").Select(account => say.Known("account.", account))),
        AuditCode.LotDiffers when finding.Subject.Split(' ') is [var lot, var figure] => say.Of("finding.lot", ("lot", lot), ("figure", say.Known("finding.figure.", figure))),
        AuditCode.DueTimeDiffers => say.Known("finding.time.", finding.Subject),
        AuditCode.AccountUnreadable => say.Known("finding.column.", finding.Subject),
        _ => finding.Subject,
    };

    private static string Figure(AuditFinding finding, long? figure, Phrasing say) =>
        figure is not { } number ? say["admin.nothing"]
        : finding.Code != AuditCode.DueTimeDiffers ? say.Number(number)
        : number is > -62135596800000 and < 253402300799999 ? say.Time(DateTimeOffset.FromUnixTimeMilliseconds(number)) : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
