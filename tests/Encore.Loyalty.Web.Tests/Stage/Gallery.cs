using Encore.Loyalty.Hosting;
using Encore.Loyalty.Import;
using Encore.Loyalty.Insights;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Offers.CrossSell;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Reviews;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;
using Encore.Loyalty.Web.Admin;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;

namespace Encore.Loyalty.Web.Tests.Stage;

/// <summary>Every screen in every state worth seeing, by name.</summary>
public static class Gallery
{
    private static readonly Dictionary<string, MemberProfile> Directory = new() { ["ada"] = new("Ada Lovelace", "ada@example.com"), ["1207"] = new("林悦", "linyue@example.com"), ["5"] = new(null, "carla@example.com") };

    private static readonly CrossSellReport Found = new(new(), 1200, 300, 0, 2, [new("lamp", "bulb", 40, 60, 80, 300)]);

    private static readonly Encore.Loyalty.Offers.MadeOffer[] Offered =
    [
        new("gift", new() { Id = "gift", Trigger = "order", Name = new Dictionary<string, string> { ["en"] = "A gift", ["zh-CN"] = "礼物" }, Text = new Dictionary<string, string> { ["en"] = "Thanks!", ["zh-CN"] = "谢谢！" } })
        {
            Points = Points.Of(20), Product = "lamp",
        },
    ];

    private static readonly Dictionary<string, Func<ScreenContext, Task<string>>> Screens = new()
    {
        ["rewards"] = context => Rewards(context with { Flash = new("Your voucher is ready.") }, Histories.OfAda(), "7K3M-C3D4-Q2RT"),
        ["rewards of a debtor"] = context => Rewards(context, Histories.OfDebtor()),
        ["rewards of a newcomer"] = context => Rewards(context, new("new", Histories.Program)),
        ["rewards on hold"] = context => Rewards(context, Histories.OfAda().Becomes(MemberStatus.Blocked)),
        ["rewards of every movement"] = context => Rewards(context, Histories.WithEveryReason()),
        ["rewards of a guest"] = context => Rendering.Render<RewardsPage>(context, (nameof(RewardsPage.Overview), null), (nameof(RewardsPage.Program), Histories.OfAda().Program)),
        ["rewards refused"] = async context => await Rendering.Render<RewardsPage>(context, (nameof(RewardsPage.Overview), await Histories.OfAda().Overview()), (nameof(RewardsPage.Program), Histories.OfAda().Program), (nameof(RewardsPage.Refusal), new Refusal(RefusalCode.PointsInsufficient, "coupon-15", 300, 125))),
        ["history"] = context => Rendering.Render<HistoryPage>(context, (nameof(HistoryPage.Entries), Histories.OfAda().History), (nameof(HistoryPage.Program), Histories.OfAda().Program), (nameof(HistoryPage.HasMore), true)),
        ["product hint"] = context => Rendering.Render<EarnHint>(context, (nameof(EarnHint.Points), Points.Of(80))),
        ["review verdict"] = context => Rendering.Render<ReviewVerdict>(context, (nameof(ReviewVerdict.Answer), new ReviewAnswer(Points.Zero, ReviewLack.TooShort, 50, 12))),
        ["review disclosure"] = context => Rendering.Render<ReviewDisclosure>(context),
        ["review hint"] = context => Rendering.Render<ReviewHint>(context, (nameof(ReviewHint.Points), Points.Of(10))),
        ["cart hint"] = context => Rendering.Render<CartEarnHint>(context, (nameof(CartEarnHint.Awards), Histories.OfAda().AwardsFor(80m)), (nameof(CartEarnHint.Vouchers), Histories.OfAda().Vouchers)),
        ["order earned"] = context => Rendering.Render<OrderEarned>(context, (nameof(OrderEarned.Awards), Histories.OfAda().AwardsFor(80m)), (nameof(OrderEarned.IsPaid), true)),
        ["order offers"] = context => Rendering.Render<OrderOffers>(context, (nameof(OrderOffers.Offers), Offered)),
        ["open offers"] = context => Rendering.Render<OpenOffers>(context, (nameof(OpenOffers.Offers), Offered)),
        ["cross-sell"] = context => Rendering.Render<CrossSellPage>(context, (nameof(CrossSellPage.Search), Job(Found))),
        ["cross-sell running"] = context => Rendering.Render<CrossSellPage>(context, (nameof(CrossSellPage.Search), Job(Found with { Rules = [] }, JobState.Running))),
        ["cross-sell with nothing found"] = context => Rendering.Render<CrossSellPage>(context, (nameof(CrossSellPage.Search), Job(Found with { Rules = [], LeftOut = 1 }))),
        ["cross-sell not run"] = context => Rendering.Render<CrossSellPage>(context, (nameof(CrossSellPage.Search), null)),
        ["cross-sell without orders"] = context => Rendering.Render<CrossSellPage>(context, (nameof(CrossSellPage.Search), null), (nameof(CrossSellPage.HasOrders), false)),
        ["members"] = context => Members(context, Histories.OfAda(), Histories.OfDebtor(), new Story("5", Histories.Program).Buys("77", 12345.67m).Becomes(MemberStatus.Blocked)),
        ["no members"] = context => Members(context),
        ["no members found"] = context => Rendering.Render<MembersPage>(context, (nameof(MembersPage.Totals), new LedgerTotals(0, 0, default)), (nameof(MembersPage.Program), Histories.OfAda().Program), (nameof(MembersPage.Members), Array.Empty<MemberAccount>()), (nameof(MembersPage.Search), "99")),
        ["member"] = context => Member(context, Histories.OfAda()),
        ["member in debt"] = context => Member(context, Histories.OfDebtor()),
        ["member of every movement"] = context => Member(context, Histories.WithEveryReason()),
        ["problems"] = context => Rendering.Render<ProblemsPage>(context, (nameof(ProblemsPage.Items), Problems()), (nameof(ProblemsPage.Directory), Directory)),
        ["no problems"] = context => Rendering.Render<ProblemsPage>(context, (nameof(ProblemsPage.Items), Array.Empty<InboxItem>())),
        ["audit"] = context => Rendering.Render<AuditPage>(context, (nameof(AuditPage.Audit), null)),
        ["audit running"] = context => Rendering.Render<AuditPage>(context, (nameof(AuditPage.Audit), Job(new AuditReport(1200, 48000, []) { EntriesInAll = 100000 }, JobState.Running))),
        ["audit clean"] = async context => await Rendering.Render<AuditPage>(context, (nameof(AuditPage.Audit), Job(await Audit(Histories.OfAda(), Histories.OfDebtor())))),
        ["audit with findings"] = async context => await Rendering.Render<AuditPage>(context, (nameof(AuditPage.Audit), Job(await Audit(Tampered())))),
        ["audit of everything"] = context => Rendering.Render<AuditPage>(context, (nameof(AuditPage.Audit), Job(new AuditReport(1, 1, EveryFinding())))),
        ["audit cancelled"] = context => Rendering.Render<AuditPage>(context, (nameof(AuditPage.Audit), Job(new AuditReport(1, 1, []), JobState.Cancelled))),
        ["audit failed"] = context => Rendering.Render<AuditPage>(context, (nameof(AuditPage.Audit), Job<AuditReport>(null, JobState.Failed, "The database is gone."))),
        ["rebuild shown"] = context => Rebuild(context, Job(new RebuildReport(2, 20, Outcomes()))),
        ["rebuild running"] = context => Rebuild(context, Job<RebuildReport>(null, JobState.Running)),
        ["rebuild with nothing to do"] = context => Rebuild(context, Job(new RebuildReport(2, 20, []))),
        ["import"] = context => Import(context, null),
        ["import of the platform's own points"] = context => Rendering.Render<ImportPage>(context, (nameof(ImportPage.Import), null), (nameof(ImportPage.OffersNative), true), (nameof(ImportPage.NativeIsOn), true), (nameof(ImportPage.IsGone), true)),
        ["import running"] = context => Import(context, Job(Imported with { Members = 20, MembersInAll = 300 }, JobState.Running)),
        ["import shown"] = context => Import(context, Job(Imported)),
        ["import with every problem"] = context => Import(context, Job(Imported with { Problems = EveryProblem(), ProblemsInAll = 900, MembersLeftOut = 3 })),
        ["import with nothing new"] = context => Import(context, Job(Imported with { Rows = 0 })),
        ["import done"] = context => Import(context, Job(Imported with { Writes = true })),
        ["import cancelled"] = context => Import(context, Job(Imported with { Writes = true, Members = 4, MembersInAll = 10 }, JobState.Cancelled)),
        ["program"] = context => Program(context, Histories.Program),
        ["program with errors"] = context => Program(context, """{ "pointValue": -1, "earnings": [] }"""),
        ["survey"] = context => SurveyScreens.Form(context, SurveyState.Open),
        ["survey answered wrongly"] = context => SurveyScreens.Form(context, SurveyState.Changeable, anonymous: true, "nps", "text"),
        ["survey answered"] = context => SurveyScreens.Form(context, SurveyState.Answered),
        ["survey expired"] = context => SurveyScreens.Form(context, SurveyState.Expired),
        ["survey closed"] = context => Rendering.Render<SurveyClosed>(context),
        ["survey done"] = context => SurveyScreens.Done(context, 15, null),
        ["survey done without a name"] = context => SurveyScreens.Done(context, 0, "7K3M-C3D4-Q2RT"),
        ["survey code"] = context => SurveyScreens.Code(context, null),
        ["survey code taken"] = context => SurveyScreens.Code(context, ThanksOutcome.Taken),
        ["survey code unknown"] = context => SurveyScreens.Code(context, ThanksOutcome.Unknown),
        ["survey code refused"] = context => SurveyScreens.Code(context, ThanksOutcome.Refused),
        ["survey beside an order"] = SurveyScreens.Prompt,
        ["survey results"] = SurveyScreens.Results,
        ["no surveys"] = SurveyScreens.NoResults,
        ["cases"] = context => SurveyScreens.Cases(context, CaseOutcome.Done),
        ["cases changed"] = context => SurveyScreens.Cases(context, CaseOutcome.Changed),
        ["cases unknown"] = context => SurveyScreens.Cases(context, CaseOutcome.Unknown),
        ["cases invalid"] = context => SurveyScreens.Cases(context, CaseOutcome.Invalid),
        ["cases closed"] = context => SurveyScreens.Cases(context, CaseOutcome.Closed),
        ["cases over the limit"] = context => SurveyScreens.Cases(context, CaseOutcome.GoodwillLimit),
        ["cases refused"] = context => SurveyScreens.Cases(context, CaseOutcome.Refused),
        ["no cases"] = SurveyScreens.NoCases,
        ["uninstall"] = context => Rendering.Render<UninstallChoice>(context, (nameof(UninstallChoice.Totals), new LedgerTotals(3, 18, new() { Available = 125 })), (nameof(UninstallChoice.DeletesData), true)),
    };

    public static IEnumerable<string> Names => Screens.Keys;

    public static Task<string> Render(string name, ScreenContext context) => Screens[name](context);

    private static ImportReport Imported => new()
    {
        FileId = "f1", FileName = "points.csv", MembersInAll = 5, Members = 5, Rows = 7, RowsKnown = 2, Granted = 1250, Taken = 100, Expired = 30,
        Accounts = [new(MemberId.Of("shop", "ada"), 100, 1220, 7, 2)],
    };

    private static Task<string> Import(ScreenContext context, JobStatus<ImportReport>? job) => Rendering.Render<ImportPage>(context, (nameof(ImportPage.Import), job));

    private static ImportProblem[] EveryProblem() =>
        [.. Enum.GetValues<ImportProblemCode>().Select((code, line) => new ImportProblem(line, code, ImportColumn.EarnedAt, "=cmd|' /C calc'!A0<b>") { Wanted = 10, Present = 5 })];

    private static JobStatus<TReport> Job<TReport>(TReport? report, JobState state = JobState.Done, string? problem = null)
        where TReport : class => new(state, report, Story.Start, state == JobState.Running ? null : Story.Start, "admin", problem);

    private static Task<AuditReport> Audit(params IReadOnlyList<Story> stories) => new Auditor(new Rows(stories), new Reader(stories)).RunAsync();

    private static Task<string> Rebuild(ScreenContext context, JobStatus<RebuildReport> job) =>
        Rendering.Render<AuditPage>(context, (nameof(AuditPage.Audit), null), (nameof(AuditPage.Rebuild), job));

    private static AuditFinding[] EveryFinding() =>
        [.. Enum.GetValues<AuditCode>().Select(code => new AuditFinding(MemberId.Of("shop", "ada"), 4, code) { Subject = Subject(code), Expected = 1, Found = -20 })];

    private static string Subject(AuditCode code) => code switch
    {
        AuditCode.BalanceDiffers or AuditCode.LotsDifferFromBalance => "Available",
        AuditCode.EntryDoesNotFit => "Available → Redeemed",
        AuditCode.LotDiffers => "3 available",
        AuditCode.DueTimeDiffers => "next",
        _ => "7",
    };

    private static AccountRebuild[] Outcomes() =>
        [.. Enum.GetValues<RebuildOutcome>().Select(outcome => new AccountRebuild(MemberId.Of("shop", outcome.ToString()), outcome, [new(MemberId.Of("shop", outcome.ToString()), null, AuditCode.BalanceDiffers) { Subject = "Available", Expected = 10, Found = 12 }]))];

    private static async Task<string> Rewards(ScreenContext context, Story story, string? newVoucher = null) =>
        await Rendering.Render<RewardsPage>(
            context,
            (nameof(RewardsPage.Overview), await story.Overview()),
            (nameof(RewardsPage.Program), story.Program),
            (nameof(RewardsPage.History), story.History),
            (nameof(RewardsPage.HasMore), true),
            (nameof(RewardsPage.NewVoucher), newVoucher));

    private static async Task<string> Members(ScreenContext context, params IReadOnlyList<Story> stories)
    {
        var reader = new Reader(stories);
        return await Rendering.Render<MembersPage>(
            context,
            (nameof(MembersPage.Totals), await reader.TotalsAsync()),
            (nameof(MembersPage.Program), Histories.OfAda().Program),
            (nameof(MembersPage.Members), await reader.AccountsAsync(null, 50)),
            (nameof(MembersPage.Directory), Directory),
            (nameof(MembersPage.HasMore), true));
    }

    private static Task<string> Member(ScreenContext context, Story story) => Rendering.Render<MemberPage>(
        context,
        (nameof(MemberPage.Account), story.View.Account),
        (nameof(MemberPage.Program), story.Program),
        (nameof(MemberPage.Entries), story.History),
        (nameof(MemberPage.At), story.Now),
        (nameof(MemberPage.Vouchers), story.Vouchers),
        (nameof(MemberPage.Profile), Directory.GetValueOrDefault(story.Member.Customer)),
        (nameof(MemberPage.HasMore), true));

    private static Task<string> Program(ScreenContext context, string document) => Rendering.Render<ProgramPage>(
        context,
        (nameof(ProgramPage.Document), document),
        (nameof(ProgramPage.Program), Histories.OfAda().Program),
        (nameof(ProgramPage.Errors), Story.Read(document).Errors));

    private static InboxItem[] Problems()
    {
        var refund = new OrderRefunded { Member = MemberId.Of("shop", "1207"), OccurredAt = Story.Start, OrderId = "2001", RefundedTotal = Money.Of(10, "EUR") };
        var item = InboxItem.From(refund, Story.Start);
        return
        [
            item with { Id = 3, Status = InboxStatus.Refused, Result = new Refusal(RefusalCode.CurrencyUnknown, "EUR").ToString() },
            item.AsConflict() with { Id = 2 },
            item with { Id = 1, Status = InboxStatus.Failed, Attempts = 10, Result = "The lot was not loaded." },
        ];
    }

    private static Story Tampered()
    {
        var story = Histories.OfAda();
        story.Tamper(4);
        return story;
    }
}
