using System.Runtime.CompilerServices;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Surveys;

/// <summary>A program's surveys made ready for many facts: switched on, with their conditions compiled.</summary>
internal sealed class SurveyBook
{
    private static readonly ConditionalWeakTable<LoyaltyProgram, SurveyBook> Books = [];

    private SurveyBook(LoyaltyProgram program)
    {
        var zone = program.Zone;
        AfterOrders = [.. program.Surveys.Where(survey => survey is { Enabled: true, Trigger.Kind: SurveyTriggerKind.Delivered or SurveyTriggerKind.Order }).Select(survey => new Line(survey, new(survey.When, zone)))];
        CountsOrders = AfterOrders.Any(line => line.Survey is { Trigger.Kind: SurveyTriggerKind.Order } or { When.FromOrder: not null } or { When.ToOrder: not null });
        InWaves = [.. program.Surveys.Where(survey => survey is { Enabled: true, Trigger.Kind: SurveyTriggerKind.Waves })];
    }

    public IReadOnlyList<Line> AfterOrders { get; }

    public IReadOnlyList<Survey> InWaves { get; }

    private bool CountsOrders { get; }

    public static SurveyBook Of(LoyaltyProgram program) => Books.GetValue(program, program => new(program));

    /// <summary>What has to be known of a member before one is asked.</summary>
    public AccountRequest AddTo(AccountRequest request) => AfterOrders.Count == 0 && InWaves.Count == 0 ? request : request with { Invitations = true, Figures = request.Figures || CountsOrders };

    /// <summary>Whether the conditions of a survey that follows no order admit the member.</summary>
    public static bool IsFor(Survey survey, EarningMember member) => survey.When is not { } when
        || ((when.Tiers is null || (member.Tier is { } tier && when.Tiers.Contains(tier, StringComparer.Ordinal))) && (when.Segments is null || when.Segments.Any(member.Segments.Contains)));

    internal sealed record Line(Survey Survey, Matcher Matcher);
}
