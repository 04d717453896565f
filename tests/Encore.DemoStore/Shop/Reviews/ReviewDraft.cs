namespace Encore.DemoStore.Shop.Reviews;

public sealed record ReviewDraft(string ProductId, int Rating, string Title, string Body)
{
    public const int ShortestBody = 10;
    public const int LongestBody = 2000;
    public const int LongestTitle = 120;

    /// <summary>The key of the text that says what is wrong with it.</summary>
    public string? Problem() => this switch
    {
        { Rating: < 1 or > 5 } => "review.problem.rating",
        { Title: var title } when title.Trim().Length is 0 or > LongestTitle => "review.problem.title",
        { Body: var body } when body.Trim().Length is < ShortestBody or > LongestBody => "review.problem.body",
        _ => null,
    };
}
