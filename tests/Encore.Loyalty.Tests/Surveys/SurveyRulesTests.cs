using Encore.Loyalty.Programs;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Surveys;

/// <summary>What is wrong with a survey or a case is named with its place.</summary>
public sealed class SurveyRulesTests
{
    private const string One = """ "questions": [ { "id": "q", "kind": "nps", "text": { "en": "?" } } ] """;

    [TestCase("""{ "id": "a", "questions": [] }""", "surveys[0].questions")]
    [TestCase("""{ "id": "a b", "questions": [ { "id": "q", "kind": "nps", "text": { "en": "?" } } ] }""", "surveys[0].id")]
    [TestCase("""{ "id": "a", "questions": [ { "id": "q", "kind": "single", "text": { "en": "?" }, "choices": [ { "id": "x" } ] } ] }""", "surveys[0].questions[0].choices")]
    [TestCase("""{ "id": "a", "questions": [ { "id": "q", "kind": "nps", "text": { "en": "?" }, "choices": [ { "id": "x" } ] } ] }""", "surveys[0].questions[0].choices")]
    [TestCase("""{ "id": "a", "questions": [ { "id": "q", "kind": "text", "text": { "en": "?" }, "maxLength": 5000 } ] }""", "surveys[0].questions[0].maxLength")]
    [TestCase("""{ "id": "a", "questions": [ { "id": "q", "kind": "nps", "text": { "zh-CN": "?" } } ] }""", "surveys[0].questions[0].text")]
    [TestCase("""{ "id": "a", ONE, "restDays": 400 }""", "surveys[0].restDays")]
    [TestCase("""{ "id": "a", ONE, "validDays": 0 }""", "surveys[0].validDays")]
    [TestCase("""{ "id": "a", ONE, "trigger": { "kind": "delivered", "days": 400 } }""", "surveys[0].trigger.days")]
    [TestCase("""{ "id": "a", ONE, "trigger": { "kind": "hand", "days": 4 } }""", "surveys[0].trigger.days")]
    [TestCase("""{ "id": "a", ONE, "trigger": { "kind": "order" } }""", "surveys[0].trigger.order")]
    [TestCase("""{ "id": "a", ONE, "trigger": { "kind": "waves" } }""", "surveys[0].trigger.waves")]
    [TestCase("""{ "id": "a", ONE, "trigger": { "kind": "waves", "waves": [ { "id": "w", "at": "2026-01-01T00:00:00Z", "share": 2 } ] } }""", "surveys[0].trigger.waves[0].share")]
    [TestCase("""{ "id": "a", ONE, "when": { "minSpend": 5 } }""", "surveys[0].when")]
    [TestCase("""{ "id": "a", ONE, "when": { "tiers": [ "moon" ] } }""", "surveys[0].when.tiers[0]")]
    public void A_survey_that_cannot_be_asked_is_refused(string survey, string path) => Refuses(SurveyPrograms.With(survey.Replace("ONE", One, StringComparison.Ordinal)), path);

    [TestCase("""{ "rules": [ { "id": "hand", "cause": "refund" } ] }""", "cases.rules[0].id")]
    [TestCase("""{ "rules": [ { "id": "a", "cause": "hand" } ] }""", "cases.rules[0].cause")]
    [TestCase("""{ "rules": [ { "id": "a", "cause": "lapse" } ] }""", "cases.rules[0].days")]
    [TestCase("""{ "rules": [ { "id": "a", "cause": "refund", "days": 3 } ] }""", "cases.rules[0].days")]
    [TestCase("""{ "rules": [ { "id": "a", "cause": "refund", "minAmount": -1 } ] }""", "cases.rules[0].minAmount")]
    [TestCase("""{ "rules": [ { "id": "a", "cause": "refund", "surveys": [ "nps" ] } ] }""", "cases.rules[0].surveys")]
    [TestCase("""{ "rules": [ { "id": "a", "cause": "lowScore", "surveys": [ "moon" ] } ] }""", "cases.rules[0].surveys[0]")]
    [TestCase("""{ "rules": [ { "id": "a", "cause": "lowScore", "surveys": [ "quiet" ] } ] }""", "cases.rules[0].surveys[0]")]
    [TestCase("""{ "rules": [ { "id": "a", "cause": "lowScore", "npsAtMost": 11 } ] }""", "cases.rules[0].npsAtMost")]
    [TestCase("""{ "rules": [ { "id": "a", "cause": "lowScore", "csatAtMost": 0 } ] }""", "cases.rules[0].csatAtMost")]
    [TestCase("""{ "rules": [ { "id": "a", "cause": "refund", "dueDays": 400 } ] }""", "cases.rules[0].dueDays")]
    [TestCase("""{ "rules": [ { "id": "a", "cause": "refund", "assignee": " " } ] }""", "cases.rules[0].assignee")]
    [TestCase("""{ "goodwillLimit": -1 }""", "cases.goodwillLimit")]
    [TestCase("""{ "goodwillFor": [] }""", "cases.goodwillFor")]
    [TestCase("""{ "goodwillValidity": { "months": 0 } }""", "cases.goodwillValidity")]
    public void A_case_that_cannot_be_opened_is_refused(string cases, string path) =>
        Refuses(SurveyPrograms.With($"{SurveyPrograms.ByHand()}, {SurveyPrograms.ByHand("quiet", "\"anonymous\": true")}", cases), path);

    private static void Refuses(string program, string path)
    {
        using var shop = new Shop();
        var errors = shop.Get<ProgramReader>().Read(program).Errors;
        Assert.That(errors.Select(error => error.Path), Is.EqualTo(new[] { path }), string.Join('\n', errors));
        Assert.That(errors[0].Fix, Is.Not.Empty);
    }
}
