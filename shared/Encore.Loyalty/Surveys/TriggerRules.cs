using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Surveys;

/// <summary>What must hold of when a survey is asked, and of whom.</summary>
internal static class TriggerRules
{
    public static IEnumerable<ProgramError> Check(Survey survey, string path)
    {
        var trigger = survey.Trigger;
        if (trigger.Days is < 0 or > 365)
        {
            yield return new($"{path}.trigger.days", $"{trigger.Days} is out of range.", "Give 0 to 365 days.");
        }

        if (trigger.Days != 0 && trigger.Kind is SurveyTriggerKind.Hand or SurveyTriggerKind.Waves)
        {
            yield return new($"{path}.trigger.days", "There is nothing behind which these days are counted.", "Leave them out; they belong to the kinds 'delivered' and 'order'.");
        }

        if (trigger.Kind == SurveyTriggerKind.Order ? trigger.Order is null or < 1 : trigger.Order is not null)
        {
            yield return new($"{path}.trigger.order", $"Order {trigger.Order} is none to wait for.", "Count from 1 for the kind 'order'; leave it out for all others.");
        }

        if (trigger.Kind == SurveyTriggerKind.Waves != trigger.Waves.Count > 0)
        {
            yield return new($"{path}.trigger.waves", $"There are {trigger.Waves.Count} waves.", "Give at least one for the kind 'waves'; leave them out for all others.");
        }

        foreach (var error in Waves(trigger, $"{path}.trigger.waves"))
        {
            yield return error;
        }

        if (trigger.Kind is SurveyTriggerKind.Hand or SurveyTriggerKind.Waves && survey.When is { } when && when != new Conditions { Tiers = when.Tiers, Segments = when.Segments })
        {
            yield return new($"{path}.when", "It asks for more than tiers and segments.", "Name tiers and segments here; what is about orders belongs to the kinds 'delivered' and 'order'.");
        }
    }

    private static IEnumerable<ProgramError> Waves(SurveyTrigger trigger, string path) =>
    [
        .. ProgramRules.Unique(trigger.Waves.Select(wave => wave.Id), path),
        .. trigger.Waves.Select((wave, index) => (wave, index)).Where(pair => pair.wave.Share is <= 0 or > 1)
            .Select(pair => new ProgramError($"{path}[{pair.index}].share", $"{pair.wave.Share} is out of range.", "Give the part of the members that is asked, above 0 to 1.")),
    ];
}
