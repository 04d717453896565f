using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Surveys.Cases;

/// <summary>What must hold of a program's cases.</summary>
internal static class CaseChecks
{
    public static IEnumerable<ProgramError> Check(LoyaltyProgram program, string path)
    {
        if (program.Cases is not { } cases)
        {
            return [];
        }

        return
        [
            .. Settings(cases, path),
            .. ProgramRules.Unique(cases.Rules.Select(rule => rule.Id), $"{path}.rules"),
            .. cases.Rules.SelectMany((rule, index) => Rule(rule, $"{path}.rules[{index}]")),
            .. cases.Rules.SelectMany((rule, index) => Fitting(rule, $"{path}.rules[{index}]")),
            .. cases.Rules.SelectMany((rule, index) => Surveys(rule, program, $"{path}.rules[{index}].surveys")),
        ];
    }

    private static IEnumerable<ProgramError> Settings(CaseSettings cases, string path)
    {
        if (cases.GoodwillLimit < 0 || cases.GoodwillLimit > Points.MaxPerMovement)
        {
            yield return new($"{path}.goodwillLimit", $"{cases.GoodwillLimit} is out of range.", $"Give 0 to {Points.MaxPerMovement} points; 0 for none.");
        }

        if (cases.GoodwillFor is { Count: 0 })
        {
            yield return new($"{path}.goodwillFor", "An empty list makes points that buy nothing.", "Name kinds of reward, or leave it out for every kind.");
        }

        foreach (var error in ProgramRules.Validity(cases.GoodwillValidity, $"{path}.goodwillValidity"))
        {
            yield return error;
        }
    }

    private static IEnumerable<ProgramError> Rule(CaseRule rule, string path)
    {
        if (rule.Id == CaseRule.ByHand)
        {
            yield return new($"{path}.id", $"'{CaseRule.ByHand}' stands for cases that staff open.", "Give the rule another id.");
        }

        if (rule.Cause == CaseCause.Hand)
        {
            yield return new($"{path}.cause", "Nothing would ever open it.", "Use one of: lowScore, refund, lapse; staff open cases without a rule.");
        }

        if (rule.DueDays is < 0 or > 365)
        {
            yield return new($"{path}.dueDays", $"{rule.DueDays} is out of range.", "Give 0 to 365 days.");
        }

        if (rule.Assignee is { } assignee && (string.IsNullOrWhiteSpace(assignee) || assignee.Length > Case.MaxAssigneeLength))
        {
            yield return new($"{path}.assignee", $"'{assignee}' is empty or too long.", $"Give 1 to {Case.MaxAssigneeLength} characters, or leave it out for nobody.");
        }
    }

    private static IEnumerable<ProgramError> Fitting(CaseRule rule, string path)
    {
        if (rule.NpsAtMost is < 0 or > 10)
        {
            yield return new($"{path}.npsAtMost", $"{rule.NpsAtMost} is not on the scale.", "Give 0 to 10.");
        }

        if (rule.CsatAtMost is < 1 or > 5)
        {
            yield return new($"{path}.csatAtMost", $"{rule.CsatAtMost} is not on the scale.", "Give 1 to 5.");
        }

        if (rule.MinAmount is < 0 or > Earning.OrderFacts.MaxAmount)
        {
            yield return new($"{path}.minAmount", $"{rule.MinAmount} is out of range.", "Give the amount that was given back, 0 or more.");
        }

        if (rule.Cause == CaseCause.Lapse ? rule.Days is null or < 1 or > 3650 : rule.Days is not null)
        {
            yield return new($"{path}.days", $"{rule.Days} days cannot be counted.", "Give 1 to 3650 days for the cause 'lapse'; leave them out for all others.");
        }

        if (rule.Surveys is not null && rule.Cause != CaseCause.LowScore)
        {
            yield return new($"{path}.surveys", "Only low scores come from surveys.", "Leave it out.");
        }
    }

    private static IEnumerable<ProgramError> Surveys(CaseRule rule, LoyaltyProgram program, string path) =>
        (rule.Surveys ?? []).Select((id, index) => (Survey: program.SurveyOf(id), id, index)).Where(named => named.Survey is null or { Anonymous: true }).Select(named => named.Survey is null
            ? new ProgramError($"{path}[{named.index}]", $"'{named.id}' is no survey of this program.", "Name one that stands under 'surveys'; or leave the list out for all.")
            : new ProgramError($"{path}[{named.index}]", $"'{named.id}' is anonymous: nobody would know whose case it is.", "Take it out of the list, or ask it by name."));
}
