using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Programs;

/// <summary>What must hold of a rule's terms for reviews.</summary>
internal static class ReviewTermsRules
{
    private const int MostLetters = 10_000;

    private const long MostPoints = 1_000_000_000;

    private const int MostDays = 3650;

    public static IEnumerable<ProgramError> Check(EarningRule rule, string path)
    {
        if (rule.Review is not { } terms)
        {
            yield break;
        }

        if (rule.Kind != SourceKind.Review.Name)
        {
            yield return new(path, $"A rule of the kind '{rule.Kind}' sees no reviews.", "Leave 'review' out; or make it a rule of the kind 'review'.");
        }

        if (terms.MinimumLength is < 1 or > MostLetters)
        {
            yield return new($"{path}.minimumLength", $"{terms.MinimumLength} is out of range.", $"Give 1 to {MostLetters} characters; or leave it out for any length.");
        }

        if (terms.PhotoBonus is < 1 or > MostPoints)
        {
            yield return new($"{path}.photoBonus", $"{terms.PhotoBonus} is out of range.", $"Give 1 to {MostPoints} points; or leave it out for no bonus.");
        }

        if (terms.TakeBackWithinDays is < 1 or > MostDays)
        {
            yield return new($"{path}.takeBackWithinDays", $"{terms.TakeBackWithinDays} is out of range.", $"Give 1 to {MostDays} days; or leave it out to take points back however late a review is withdrawn.");
        }
    }
}
