using Encore.Loyalty.Ledger;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;

namespace Encore.Loyalty.Web.Tests.Stage;

/// <summary>Surveys and cases for the gallery.</summary>
internal static class SurveyScreens
{
    public static Survey Survey { get; } = new()
    {
        Id = "after-delivery",
        Title = new Dictionary<string, string> { ["en"] = "How <b>did</b> we do?", ["zh-CN"] = "您满意吗？" },
        Intro = new Dictionary<string, string> { ["en"] = "Two minutes.", ["zh-CN"] = "两分钟。" },
        Questions =
        [
            new() { Id = "nps", Kind = QuestionKind.Nps, Required = true, Text = Words }, new() { Id = "csat", Kind = QuestionKind.Csat, Text = Words },
            new() { Id = "one", Kind = QuestionKind.Single, Text = Words, Choices = [new() { Id = "a", Text = Words }, new() { Id = "b", Text = Words }] },
            new() { Id = "many", Kind = QuestionKind.Multiple, Text = Words, Choices = [new() { Id = "a", Text = Words }, new() { Id = "b", Text = Words }] },
            new() { Id = "text", Kind = QuestionKind.Text, Text = Words },
        ],
    };

    private static Dictionary<string, string> Words => new() { ["en"] = "Words & more", ["zh-CN"] = "文字" };

    private static Invitation Asked => new()
    {
        Member = MemberId.Of("shop", "ada"), Id = "after-delivery/order/1", Survey = Survey.Id, Wave = "2026-03", Token = new string('a', 32), InvitedAt = Story.Start, ExpiresAt = Story.Start.AddDays(30),
    };

    public static Task<string> Form(ScreenContext context, SurveyState state, bool anonymous = false, params IReadOnlyList<string> problems) => Rendering.Render<SurveyForm>(
        context,
        (nameof(SurveyForm.Page), new SurveyPage(Survey with { Anonymous = anonymous }, Asked, state)),
        (nameof(SurveyForm.Action), "/survey"),
        (nameof(SurveyForm.Filled), new Answer[] { new() { Question = "nps", Score = 9 }, new() { Question = "many", Choices = ["b"] }, new() { Question = "text", Text = "<script>" } }),
        (nameof(SurveyForm.Problems), problems));

    public static Task<string> Done(ScreenContext context, long points, string? code) =>
        Rendering.Render<SurveyDone>(context, (nameof(SurveyDone.Result), new AnswerResult { Outcome = AnswerOutcome.Taken, Points = points, ThanksCode = code }));

    public static Task<string> Code(ScreenContext context, ThanksOutcome? outcome) => Rendering.Render<SurveyCode>(context, (nameof(SurveyCode.Outcome), outcome));

    public static Task<string> Prompt(ScreenContext context) => Rendering.Render<SurveyPrompt>(context, (nameof(SurveyPrompt.Survey), Survey), (nameof(SurveyPrompt.Invitation), Asked));

    public static Task<string> Results(ScreenContext context)
    {
        WaveResult[] waves =
        [
            new(new("2026-03", 10, 2, Story.Start), true, []),
            new(new("2026-04", 10, 8, Story.Start), false, [.. Survey.Questions.Select(question => new QuestionResult { Question = question, Count = 8, Figure = question.IsScale ? 37.5m : null, Mean = question.IsScale ? 4.2m : null })]),
            new(new("2026-05", 10, 0, Story.Start), false, [.. Survey.Questions.Select(question => new QuestionResult { Question = question })]),
        ];
        return Rendering.Render<SurveysPage>(context, (nameof(SurveysPage.Results), new[] { (Survey, (IReadOnlyList<WaveResult>)waves), (Survey with { Id = "quiet", Anonymous = true }, []) }),
            (nameof(SurveysPage.Texts), new Dictionary<string, IReadOnlyList<SurveyText>> { [Survey.Id] = [new(MemberId.Of("shop", "ada"), Story.Start, "Too <b>dark"), new(null, null, "Fine")] }));
    }

    public static Task<string> NoResults(ScreenContext context) => Rendering.Render<SurveysPage>(context, (nameof(SurveysPage.Results), Array.Empty<(Survey, IReadOnlyList<WaveResult>)>()));

    /// <summary>Cases of every cause, status and topic, with every step in them.</summary>
    public static Task<string> Cases(ScreenContext context, CaseOutcome? outcome)
    {
        var notes = Enum.GetValues<CaseStep>().Select(step => new CaseNote(Story.Start, "kim", step, step switch
        {
            CaseStep.Opened or CaseStep.Again => "order:1042",
            CaseStep.Topic => nameof(CaseTopic.Product),
            CaseStep.Status => nameof(CaseStatus.InWork),
            _ => "Words <b>",
        }, step == CaseStep.Goodwill ? 25 : 0)).ToList();
        var cases = from cause in Enum.GetValues<CaseCause>()
                    from status in Enum.GetValues<CaseStatus>()
                    select new Case
                    {
                        Member = MemberId.Of("shop", "ada"), Id = $"{cause}/{status}", RuleId = "low", Cause = cause, Status = status, Topic = (CaseTopic)(int)status, OpenedAt = Story.Start, DueAt = Story.Start.AddDays((int)cause),
                        Assignee = cause == CaseCause.Hand ? "kim" : "", Notes = notes,
                    };
        return Page(context, [.. cases], outcome);
    }

    public static Task<string> NoCases(ScreenContext context) => Page(context, [], null);

    private static Task<string> Page(ScreenContext context, IReadOnlyList<Case> cases, CaseOutcome? outcome) => Rendering.Render<CasesPage>(
        context, (nameof(CasesPage.Cases), cases), (nameof(CasesPage.Count), new CaseCount(3, 1)), (nameof(CasesPage.Now), Story.Start.AddDays(1)), (nameof(CasesPage.Outcome), outcome));
}
