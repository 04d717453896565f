namespace Encore.Loyalty.Tests.Surveys;

/// <summary>Programs with surveys and cases.</summary>
internal static class SurveyPrograms
{
    /// <summary>A question from 0 to 10, a choice and free text.</summary>
    public const string Questions = """
        [ { "id": "score", "kind": "nps", "required": true, "text": { "en": "How likely?", "zh-CN": "多大可能？" } },
          { "id": "why", "kind": "multiple", "text": { "en": "Why?" }, "choices": [ { "id": "taste" }, { "id": "price" } ] },
          { "id": "words", "kind": "text", "maxLength": 20, "text": { "en": "More?" } } ]
        """;

    public const string Thanks = """{ "id": "thanks", "kind": "survey", "points": 15 }""";

    public static string With(string surveys, string cases = "", string earning = Thanks) => $$"""{ "earning": [ {{earning}} ], "surveys": [ {{surveys}} ]{{(cases.Length == 0 ? "" : $", \"cases\": {cases}")}} }""";

    public static string Survey(string id, string trigger, string more = "") => $$"""{ "id": "{{id}}", "title": { "en": "Your opinion" }, "questions": {{Questions}}, "trigger": {{trigger}}{{(more.Length == 0 ? "" : ", " + more)}} }""";

    public static string Delivered(int days, string more = "") => Survey("nps", $$"""{ "kind": "delivered", "days": {{days}} }""", more);

    public static string ByHand(string id = "nps", string more = "") => Survey(id, """{ "kind": "hand" }""", more);
}
