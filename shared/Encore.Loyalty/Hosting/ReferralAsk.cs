using Encore.Loyalty.Referrals;

namespace Encore.Loyalty.Hosting;

/// <param name="Code">In the form in which it is stored.</param>
/// <param name="Marks">Of the friend who names it.</param>
public sealed record ReferralAsk(string Code, ReferralMarks Marks)
{
    /// <summary>More friends who are alike are not loaded.</summary>
    public const int MostAlike = 20;
}
