using System.Globalization;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Surveys.Cases;

/// <summary>Decides what a request makes of a case. Pure.</summary>
internal static class CaseEdit
{
    public static CaseResult Decide(Case before, CaseRequest request, DateTimeOffset now)
    {
        if (before.Version != request.Version)
        {
            return new(CaseOutcome.Changed, before);
        }

        if (!before.IsOpen && request.Status != CaseStatus.Reopened)
        {
            return new(CaseOutcome.Closed, before);
        }

        var after = before with
        {
            Topic = request.Topic ?? before.Topic,
            Assignee = request.Assignee ?? before.Assignee,
            DueAt = request.DueAt is { } due ? Moment.At(due).Now : before.DueAt,
            Status = request.Status ?? before.Status,
            ClosedAt = request.Status == CaseStatus.Closed ? now : request.Status is null ? before.ClosedAt : null,
            Version = before.Version + 1,
        };
        return new(CaseOutcome.Done, Steps(before, after, request).Aggregate(after, (noted, step) => noted.With(new(now, request.Actor, step.Step, step.Text))));
    }

    private static IEnumerable<(CaseStep Step, string Text)> Steps(Case before, Case after, CaseRequest request)
    {
        if (before.Topic != after.Topic)
        {
            yield return (CaseStep.Topic, after.Topic.ToString());
        }

        if (before.Assignee != after.Assignee)
        {
            yield return (CaseStep.Assigned, after.Assignee);
        }

        if (before.DueAt != after.DueAt)
        {
            yield return (CaseStep.Due, after.DueAt.ToString("u", CultureInfo.InvariantCulture));
        }

        if (!string.IsNullOrWhiteSpace(request.Note))
        {
            yield return (CaseStep.Note, request.Note);
        }

        if (!string.IsNullOrWhiteSpace(request.Message))
        {
            yield return (CaseStep.Message, request.Message);
        }

        if (before.Status != after.Status)
        {
            yield return (CaseStep.Status, after.Status.ToString());
        }
    }
}
