using System.Globalization;

namespace Encore.Loyalty.Model.Engine;

/// <summary>Rules as the program document that a merchant would publish.</summary>
internal static class ProgramText
{
    public static string Of(Rules rules) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "timeZone": "{{rules.Zone}}",
          "earning": [
            {
              "id": "purchase", "kind": "purchase", "pointsPerUnit": {{rules.Rate}},
              "rounding": "{{rules.Round switch { 1 => "halfUp", 2 => "up", _ => "down" }}}",
              "basis": { "tax": {{Basis(rules, 1)}}, "shipping": {{Basis(rules, 2)}}, "discounts": {{Basis(rules, 4)}}, "paidOtherwise": {{Basis(rules, 8)}} },
              "maturation": { "after": "{{(rules.AfterFulfilment ? "fulfilled" : "paid")}}", "days": {{rules.MatureDays}} }{{Validity(rules.Months, rules.Days)}}
            },
            { "id": "review", "kind": "review", "points": {{rules.ReviewPoints}}, "maturation": { "days": {{rules.ReviewDays}} }{{Validity(3, 0)}}, "redeemableFor": ["product", "coupon"] },
            { "id": "share", "kind": "share", "points": {{rules.SharePoints}}{{Validity(0, 10)}}, "redeemableFor": ["product", "coupon"] }
          ],
          "rewards": [
            { "id": "coupon", "kind": "coupon", "cost": {{rules.Cost}}, "value": 5, "validity": { "days": 20 } },
            { "id": "service", "kind": "service", "cost": {{rules.Cost / 2}} }
          ],
          "spending": { "kind": "{{(rules.SpendAsService ? "service" : "coupon")}}", "pointsPerUnit": 1, "conversionUnit": {{rules.Unit}} },
          "refunds": { "policy": "{{rules.Policy switch { 1 => "withinBalance", 2 => "onlyPending", _ => "carryDeficit" }}}", "graceDays": {{rules.GraceDays}} }
        }
        """);

    private static string Validity(int months, int days) => months + days == 0 ? "" : $$""", "validity": { "months": {{months}}, "days": {{days}} }""";

    private static string Basis(Rules rules, int what) => (rules.Basis & what) != 0 ? "true" : "false";
}
