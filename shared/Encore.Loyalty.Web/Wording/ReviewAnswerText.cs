using Encore.Loyalty.Reviews;

namespace Encore.Loyalty.Web.Wording;

/// <summary>What came of a review, in the writer's language: "No points: a review of at least 50 characters is rewarded, yours has 12."</summary>
public static class ReviewAnswerText
{
    public static string Of(ReviewAnswer answer, Phrasing say) => answer.Lack switch
    {
        ReviewLack.None => say.Of("review.answer.None", ("points", say.Points(answer.Points))),
        ReviewLack.TooShort when answer.Present is { } present =>
            say.Of("review.answer.TooShort", ("wanted", say.Number(answer.Wanted ?? 0)), ("present", say.Number(present))),
        ReviewLack.TooShort => say.Of("review.answer.TooShortUnknown", ("wanted", say.Number(answer.Wanted ?? 0))),
        var lack => say[$"review.answer.{lack}"],
    };
}
