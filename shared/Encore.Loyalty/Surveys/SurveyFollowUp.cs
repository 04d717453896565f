using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Surveys;

/// <summary>
/// Asks members after their orders: at once, or some days later. An order that is void by then asks nothing; so does a survey that was switched off, and one whose time to answer would be over already.
/// Whoever was asked a short time ago is left in peace: that occasion is passed over, not put off.
/// </summary>
public sealed class SurveyFollowUp(Inviting inviting) : IFollowUp
{
    public AccountRequest WantsFor(AccountRequest request, InboxItem item, LoyaltyProgram program) =>
        item.Kind.StartsWith("order-", StringComparison.Ordinal) ? SurveyBook.Of(program).AddTo(request) : request;

    public AccountRequest WantsAt(AccountRequest request, DateTimeOffset now, LoyaltyProgram program) => SurveyBook.Of(program).AddTo(request);

    public void Follow(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        if (fact is not OrderEvent { OrderId: var id } || work.View.Account.Member.IsGuest || !IsAsked(fact, work))
        {
            return;
        }

        if (PendingSurveys.Of(work.Profile).Count == 0 && SurveyBook.Of(work.Programs.At(fact.OccurredAt).Program).AfterOrders.Count == 0)
        {
            return;
        }

        var facts = work.FactsOf(fact.Origin, knownAt: now < fact.OccurredAt ? fact.OccurredAt : now);
        var order = OrderState.From(id, facts);
        if (order.CancelledAt is not null || (!order.IsWhole && PaidShare.OfGoods(order) == 0))
        {
            work.ChangeProfile(PendingSurveys.On(work.Profile, [.. PendingSurveys.Of(work.Profile).Where(waiting => waiting.Order != id)]));
        }
        else if (fact is OrderPaid or OrderFulfilled && facts.OfType<OrderPaid>().FirstOrDefault() is { } paid)
        {
            var known = PendingSurveys.Of(work.Profile).Select(waiting => waiting.Id).Concat(work.Invitations.Select(invitation => invitation.Id)).ToHashSet(StringComparer.Ordinal);
            var news = Wanted(order, paid, fact, work).Where(wanted => !known.Contains(wanted.Id) && wanted.At > now.AddDays(-Days(wanted, work, now))).ToList();
            work.ChangeProfile(PendingSurveys.On(work.Profile, [.. PendingSurveys.Of(work.Profile), .. news]));
            Pass(work, now);
        }
    }

    public void Pass(MemberWork work, DateTimeOffset now)
    {
        var waiting = PendingSurveys.Of(work.Profile);
        foreach (var come in waiting.Where(pending => pending.At <= now))
        {
            if (work.Programs.At(now).Program.SurveyOf(come.Survey) is { Enabled: true } survey)
            {
                inviting.Invite(survey, come.Id, wave: null, work, now);
            }
        }

        if (waiting.Any(pending => pending.At <= now))
        {
            work.ChangeProfile(PendingSurveys.On(work.Profile, [.. waiting.Where(pending => pending.At > now)]));
        }
    }

    public DateTimeOffset? NextDueAt(MemberWork work, DateTimeOffset now) => PendingSurveys.Of(work.Profile).Select(waiting => (DateTimeOffset?)waiting.At).Min();

    private static bool IsAsked(LoyaltyEvent fact, MemberWork work) => SurveyBook.Of(work.Programs.At(fact.OccurredAt).Program).AfterOrders.Count > 0 || PendingSurveys.Of(work.Profile).Count > 0;

    private static IEnumerable<PendingSurvey> Wanted(OrderState order, OrderPaid paid, LoyaltyEvent fact, MemberWork work)
    {
        foreach (var (survey, matcher) in SurveyBook.Of(work.Programs.At(fact.OccurredAt).Program).AfterOrders)
        {
            var from = survey.Trigger.Kind == SurveyTriggerKind.Delivered ? order.FulfilledAt : fact is OrderPaid ? order.PaidAt : null;
            if (from is { } start && work.EarnerFor(paid) is var member && IsCounted(survey, member) && matcher.Admits(paid, member))
            {
                yield return new(survey.Id, Invitation.IdOf(survey.Id, "order", order.OrderId), order.OrderId, start.AddDays(survey.Trigger.Days));
            }
        }
    }

    private static bool IsCounted(Survey survey, EarningMember member) => survey.Trigger.Kind == SurveyTriggerKind.Delivered || member.Figures.Orders + 1 == survey.Trigger.Order;

    private static int Days(PendingSurvey wanted, MemberWork work, DateTimeOffset now) => work.Programs.At(now).Program.SurveyOf(wanted.Survey)?.ValidDays ?? 0;
}
