using Encore.Loyalty.Surveys;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>Answers as they are stored: scores and choices in one column, free texts in another.</summary>
internal static class StoredAnswers
{
    public static string? Figures(IReadOnlyList<Answer> answers) => Write([.. answers.Where(answer => answer.Text is null)]);

    public static string? Texts(IReadOnlyList<Answer> answers) => Write([.. answers.Where(answer => answer.Text is not null)]);

    public static IReadOnlyList<Answer> Read(string? figures, string? texts) => [.. Read(figures), .. Read(texts)];

    private static string? Write(List<Answer> answers) => answers.Count == 0 ? null : LoyaltyJson.Write(answers);

    private static List<Answer> Read(string? json) => json is null ? [] : LoyaltyJson.Read<List<Answer>>(json);
}
