using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Surveys.Cases;

/// <summary>
/// Opens cases for low scores, refunds and lapses. A member has one open case for each rule: when the same happens again meanwhile it is noted there. A case that was closed is not opened again by the same fact.
/// </summary>
public sealed class CaseOpening : IFollowUp
{
    /// <summary>A pause that was over the limit for longer when it is first looked at opens nothing: so a new rule does not bring up everybody who ever left.</summary>
    public static readonly TimeSpan LongGone = TimeSpan.FromDays(30);

    public AccountRequest WantsFor(AccountRequest request, InboxItem item, LoyaltyProgram program) => program.Cases is null ? request : Wanting(request, program);

    public AccountRequest WantsAt(AccountRequest request, DateTimeOffset now, LoyaltyProgram program) => program.Cases is null ? request : Wanting(request, program);

    public void Follow(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        if (work.Programs.At(fact.OccurredAt).Program is not { Cases: { } cases } program)
        {
            return;
        }

        foreach (var rule in cases.Rules.Where(rule => rule.Enabled))
        {
            if (fact is SurveyAnswered answered && rule.Cause == CaseCause.LowScore && IsLow(answered, rule, program))
            {
                Open(rule, answered.Invitation, fact.Origin, work, now);
            }
            else if (fact is OrderRefunded refunded && rule.Cause == CaseCause.Refund && refunded.RefundedTotal.Amount >= rule.MinAmount)
            {
                Open(rule, refunded.OrderId, fact.Origin, work, now);
            }
        }

        if (fact is OrderEvent)
        {
            Remember(cases, work, now);
        }
    }

    public void Pass(MemberWork work, DateTimeOffset now)
    {
        if (work.Programs.At(now).Program.Cases is not { } cases)
        {
            work.ChangeProfile(CaseMemory.On(work.Profile, null));
            return;
        }

        Remember(cases, work, now);
        if (CaseMemory.Of(work.Profile) is not { } memory)
        {
            return;
        }

        var come = Lapses(cases).Where(rule => !memory.Done.Contains(rule.Id) && LapsedAt(rule, memory) <= now).ToList();
        foreach (var rule in come.Where(rule => LapsedAt(rule, memory) > now - LongGone))
        {
            Open(rule, memory.LastOrderAt.UtcDateTime.ToString("yyyyMMddTHHmmss", CultureInfo.InvariantCulture), SourceKey.None, work, now);
        }

        work.ChangeProfile(CaseMemory.On(work.Profile, come.Count == 0 ? memory : memory with { Done = [.. memory.Done, .. come.Select(rule => rule.Id)] }));
    }

    public DateTimeOffset? NextDueAt(MemberWork work, DateTimeOffset now) =>
        work.Programs.At(now).Program.Cases is { } cases && CaseMemory.Of(work.Profile) is { } memory
            ? Lapses(cases).Where(rule => !memory.Done.Contains(rule.Id)).Select(rule => (DateTimeOffset?)LapsedAt(rule, memory)).Min()
            : null;

    private static AccountRequest Wanting(AccountRequest request, LoyaltyProgram program) => request with { Cases = true, Figures = request.Figures || Lapses(program.Cases!).Any() };

    private static IEnumerable<CaseRule> Lapses(CaseSettings cases) => cases.Rules.Where(rule => rule is { Enabled: true, Cause: CaseCause.Lapse });

    private static DateTimeOffset LapsedAt(CaseRule rule, CaseMemory memory) => memory.LastOrderAt.AddDays(rule.Days!.Value);

    /// <summary>Another last order begins another pause.</summary>
    private static void Remember(CaseSettings cases, MemberWork work, DateTimeOffset now)
    {
        var last = Lapses(cases).Any() ? work.EarnerAt(now).Figures.LastOrderAt : null;
        var known = CaseMemory.Of(work.Profile);
        if (last != known?.LastOrderAt)
        {
            work.ChangeProfile(CaseMemory.On(work.Profile, last is { } at ? new(at, []) : null));
        }
    }

    private static bool IsLow(SurveyAnswered answered, CaseRule rule, LoyaltyProgram program) =>
        (rule.Surveys is null || rule.Surveys.Contains(answered.Survey, StringComparer.Ordinal))
        && program.SurveyOf(answered.Survey)?.Questions.Any(question => answered.Scores.TryGetValue(question.Id, out var score) && question.Kind switch
        {
            QuestionKind.Nps => score <= rule.NpsAtMost,
            QuestionKind.Csat => score <= rule.CsatAtMost,
            _ => false,
        }) == true;

    private static void Open(CaseRule rule, string occasion, SourceKey source, MemberWork work, DateTimeOffset now)
    {
        var at = Moment.At(now).Now;
        var id = Case.IdOf(rule.Id, occasion);
        if (work.Cases.Any(known => known.Id == id))
        {
            return;
        }

        if (work.Cases.FirstOrDefault(known => known.RuleId == rule.Id && known.IsOpen) is { } open)
        {
            if (open.Notes.All(note => note.Step != CaseStep.Again || note.Text != source.Value))
            {
                work.Change(open.With(new(at, Moment.System, CaseStep.Again, source.Value)));
            }

            return;
        }

        work.Change(new Case
        {
            Member = work.View.Account.Member,
            Id = id,
            RuleId = rule.Id,
            Cause = rule.Cause,
            Topic = rule.Topic,
            Assignee = rule.Assignee ?? "",
            OpenedAt = at,
            DueAt = at.AddDays(rule.DueDays),
            Notes = [new(at, Moment.System, CaseStep.Opened, source.Value)],
        });
    }
}
