namespace Encore.Loyalty.Surveys;

/// <summary>A page of free texts.</summary>
/// <param name="Texts">At most as many as were asked for.</param>
/// <param name="Next">What to ask for next; null: these were the last.</param>
public sealed record SurveyTexts(IReadOnlyList<SurveyText> Texts, string? Next)
{
    public static SurveyTexts None { get; } = new([], null);

    internal static string PlaceOf(Invitation invitation) => $"{invitation.Member}\n{invitation.Id}";
}
